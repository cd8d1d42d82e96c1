using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>Ways to the states of a page that an address alone does not reach.</summary>
internal static class SiteWays
{
    public static async Task WeekAlone(Visit visit)
    {
        await new Person(visit.Page).CheckIn("weekly", Person.QuietDay);
        await visit.Open("/journal/week");
    }

    public static async Task SignsInSight(Visit visit)
    {
        await visit.Open("/journal");
        await visit.Page.Locator("section[aria-labelledby=ladder-title] summary").ClickAsync();
    }

    public static async Task OwnWords(Visit visit)
    {
        await new Person(visit.Page).CheckIn("daily", Person.HalfADay);
        await visit.Page.Locator("#voice summary").ClickAsync();
    }

    public static async Task TooLongANote(Visit visit)
    {
        var person = new Person(visit.Page);
        await person.Steps("daily", 3, Person.QuietDay);
        await visit.Page.Locator("textarea").FillAsync(new string('a', 2100));
        await person.GoOn();
    }

    public static async Task NotSafe(Visit visit)
    {
        await visit.Open("/check-in/daily");
        await visit.Page.Locator("main summary").First.ClickAsync();
        await new Person(visit.Page).Press("main button[name=unsafe][value=might-use]");
    }

    public static async Task LookFor(Visit visit, string words)
    {
        await visit.Open("/learn");
        await visit.Page.Locator("#q").FillAsync(words);
        await new Person(visit.Page).Press("main form button.button");
    }

    public static async Task Told(Visit visit, string words)
    {
        await visit.Open("/lapse/what-happened");
        await visit.Page.Locator("main label:has(input[name=felt])").First.ClickAsync();
        await visit.Page.Locator("textarea").FillAsync(words);
        await new Person(visit.Page).Press("main form button[value=keep]");
    }

    public static async Task EveryTool(Visit visit)
    {
        await visit.Open("/craving");
        await visit.Page.Locator("main details").EvaluateAllAsync<int>("all => { all.forEach(d => { d.open = true; }); return all.length; }");
    }

    public static async Task Marked(Visit visit, int strength)
    {
        await visit.Open("/craving");
        await new Person(visit.Page).Press($"main button[name=strength][value='{strength}']");
    }

    public static async Task Then(Visit visit, int strength, string path)
    {
        await Marked(visit, strength);
        await visit.Open(path);
    }

    public static async Task TriedATool(Visit visit)
    {
        await Then(visit, 6, "/craving");
        await new Person(visit.Page).Press("main button[name=helped][value=a-little]");
        await new Person(visit.Page).Press("main button[name=strength][value='4']");
    }

    public static async Task NoTime(Visit visit)
    {
        await visit.Open("/reminders");
        await visit.Page.Locator("#time").FillAsync("");
        await new Person(visit.Page).Press("main form button.button");
    }

    public static async Task Rehearsed(Visit visit)
    {
        await visit.Open("/family/rehearse");
        await visit.Page.Locator("main label:has(input[value=used-told])").ClickAsync();
        await visit.Page.Locator("#say").FillAsync("I saw you. You always do this! I am afraid of you. Te vi. ¡Siempre haces lo mismo! Te tengo miedo.");
        await new Person(visit.Page).Press("main form button[name=go]");
    }

    public static async Task Sent(Visit visit, string path)
    {
        await visit.Open(path);
        await new Person(visit.Page).Press("main form button.button");
    }

    public static async Task WrongPhone(Visit visit)
    {
        await visit.Open("/plan/write?at=contacts");
        await visit.Page.Locator("#add-contacts-phone").FillAsync("call me");
        await new Person(visit.Page).Press("#contacts form[action='/plan/add'] button.button");
    }

    public static async Task WrongWords(Visit visit)
    {
        await new Keeper(visit.Page).SeeWords();
        await new Person(visit.Page).Press("main form.card button.button");
    }
}
