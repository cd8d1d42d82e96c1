using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>The pages of those who have an account, in every state worth looking at; a feature of the counselor's side adds its own here.</summary>
public sealed class CounselorPages : IPageList
{
    public static IReadOnlyList<SitePage> All { get; } =
    [
        At("/counselor/sign-in"),
        new("/counselor/sign-in with a problem", visit => Pressed(visit, "/counselor/sign-in", "form[action='/counselor/sign-in'] button")),
        new("/counselor/sign-in/code", async visit => await (await visit.Clinic.Worker("counselor")).TypePassword(visit)),
        At("/counselor/start"),
        new("/counselor/start, a password", async visit => await visit.Page.GotoAsync((await visit.Clinic.NewAccount()).Link)),
        new("/counselor/start with a problem", async visit =>
        {
            await visit.Page.GotoAsync((await visit.Clinic.NewAccount()).Link);
            await new Person(visit.Page).Press("main form button.button");
        }),
        new("/counselor/start, a second way", async visit => await Worker.ChoosePassword(visit, (await visit.Clinic.NewAccount()).Link)),
        new("/counselor, nobody yet", visit => visit.Open("/counselor"), SignedInAs: "counselor"),
        new("/counselor/cover", visit => visit.Open("/counselor/cover"), SignedInAs: "counselor"),
        new("/counselor/account", visit => visit.Open("/counselor/account"), SignedInAs: "counselor"),
        new("/counselor/account with a problem", visit => Pressed(visit, "/counselor/account", "form[action='/counselor/account/codes'] button"), SignedInAs: "counselor"),
        new("/counselor/account/app", visit => Confirmed(visit, "app"), SignedInAs: "counselor"),
        new("/counselor/account/codes", visit => Confirmed(visit, "codes"), SignedInAs: "counselor"),
        new("/counselor/account/codes, shown before", visit => visit.Open("/counselor/account/codes"), SignedInAs: "counselor"),
        new("/counselor/account, as a supervisor", visit => visit.Open("/counselor/account"), SignedInAs: "supervisor"),
        new("/counselor/group, too few people", visit => visit.Open("/counselor/group"), SignedInAs: "counselor"),
        new("/counselor/audit, no shares", visit => visit.Open("/counselor/audit"), SignedInAs: "supervisor"),
        new("/counselor/people", visit => visit.Open("/counselor/people"), SignedInAs: "administrator"),
        new("/counselor/people with a problem", visit => Pressed(visit, "/counselor/people", "#add button"), SignedInAs: "administrator"),
        new("/counselor/people, a new link", AddedSomebody, SignedInAs: "administrator"),
    ];

    private static async Task AddedSomebody(Visit visit)
    {
        await visit.Open("/counselor/people");
        await visit.Page.Locator("#name").FillAsync("Alexandra Ruiz-Montgomery");
        await visit.Page.Locator("#email").FillAsync($"{Guid.NewGuid():N}@clinic.example");
        await new Person(visit.Page).Press("#add button");
        await visit.Page.Locator("#link").WaitForAsync();
    }

    private static async Task Confirmed(Visit visit, string part)
    {
        await visit.Open("/counselor/account");
        await visit.Page.Locator($"#{part}-current").FillAsync(Worker.Password);
        await new Person(visit.Page).Press($"form[action='/counselor/account/{part}'] button");
    }

    private static async Task Pressed(Visit visit, string path, string button)
    {
        await visit.Open(path);
        await new Person(visit.Page).Press(button);
    }

    private static SitePage At(string path) => new(path, visit => visit.Open(path));
}
