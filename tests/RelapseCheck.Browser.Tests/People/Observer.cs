using Microsoft.Playwright;

namespace RelapseCheck.Browser.Tests.People;

/// <summary>Uses the family's pages the way a worried person does: notes what they saw, tells how they are, keeps it.</summary>
public sealed class Observer(IPage page)
{
    private static readonly IReadOnlyDictionary<string, string> Danger = new Dictionary<string, string>(StringComparer.Ordinal) { ["hard-to-wake"] = "yes", ["children-near"] = "yes", ["sleep"] = "a-lot", ["restless"] = "could-not-see" };
    private static readonly IReadOnlyDictionary<string, string> Heavy = new Dictionary<string, string>(StringComparer.Ordinal) { ["worry-sleep"] = "lot", ["afraid-home"] = "quite", ["nobody"] = "lot", ["losses"] = "" };

    private readonly Person _person = new(page);

    /// <summary>Tells a danger on the first step and stands on the second.</summary>
    public async Task ToldDanger()
    {
        await page.GotoAsync("/family/observe");
        await _person.AnswerAll(Danger);
        await _person.GoOn();
    }

    /// <summary>Answers every step and stands on the result.</summary>
    public async Task Observe()
    {
        await ToldDanger();
        for (var step = 0; step < 2; step++)
        {
            await _person.AnswerAll(Danger);
            await _person.GoOn();
        }

        await page.Locator("main label:has(input[value=meeting])").ClickAsync();
        await _person.GoOn();
    }

    /// <summary>Tells how they are themselves.</summary>
    public async Task Load()
    {
        await page.GotoAsync("/family/strain");
        await _person.AnswerAll(Heavy);
        await _person.GoOn();
    }

    /// <summary>Keeps both in a family journal and stands on its page.</summary>
    public async Task Keep()
    {
        await Observe();
        await Load();
        await new Keeper(page).Keep(path: "/journal/keep?for=family");
    }

    /// <summary>Opens the page of a person's own days while a family journal is open.</summary>
    public async Task SeeOther()
    {
        await new Keeper(page).Keep(path: "/journal/keep?for=family");
        await page.GotoAsync("/journal");
    }
}
