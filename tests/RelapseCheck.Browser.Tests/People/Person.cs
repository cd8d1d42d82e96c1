using Microsoft.Playwright;

namespace RelapseCheck.Browser.Tests.People;

/// <summary>Uses a page the way a person with a finger does: answers, goes on, goes back.</summary>
public sealed class Person(IPage page)
{
    /// <summary>The button of a form that goes on.</summary>
    public const string Next = "main button.button[value=next]";

    private const int MostSteps = 12;

    /// <summary>Every question answered with the first answer offered: nothing weighs.</summary>
    public static IReadOnlyDictionary<string, string> QuietDay { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The wish to use at its worst and sureness at its lowest: a rule speaks.</summary>
    public static IReadOnlyDictionary<string, string> HardestDay { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["craving"] = "10", ["confidence"] = "*last", ["sleep"] = "*last", ["low-mood"] = "*last" };

    /// <summary>Several questions left out: a range, and a band held back.</summary>
    public static IReadOnlyDictionary<string, string> HalfADay { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["craving"] = "", ["used"] = "prefer-not", ["low-mood"] = "", ["anxiety"] = "prefer-not" };

    /// <summary>Taps the answer with this code; "*last" is the last one offered, "" is Skip.</summary>
    public Task Answer(string question, string code) => (code == "*last"
        ? page.Locator($"main label:has(input[name='{question}']:not([value='']):not([value='prefer-not']))").Last
        : page.Locator($"main label:has(input[name='{question}'][value='{code}'])")).ClickAsync();

    /// <summary>Answers every question on the page, those an answer brings up too: as told, else with the first answer offered.</summary>
    public async Task AnswerAll(IReadOnlyDictionary<string, string> told)
    {
        var answered = new HashSet<string>(StringComparer.Ordinal);
        while ((await Questions()).FirstOrDefault(question => !answered.Contains(question)) is { } open)
        {
            answered.Add(open);
            await (told.TryGetValue(open, out var code) ? Answer(open, code) : page.Locator($"main label:has(input[name='{open}'])").First.ClickAsync());
        }
    }

    /// <summary>The names of the questions to be seen on the page, in order.</summary>
    public async Task<IReadOnlyList<string>> Questions() =>
        await page.Locator("main form input[type=radio]").EvaluateAllAsync<string[]>("all => [...new Set(all.filter(i => i.closest('fieldset').getClientRects().length).map(i => i.name))]");

    /// <summary>Presses the button that goes on, and waits for the page it leads to.</summary>
    public Task GoOn() => Press(Next);

    /// <summary>Presses what sends a form, and waits for the page it leads to.</summary>
    public async Task Press(string button)
    {
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.Locator(button).First.ClickAsync(),
            response => response is { Request: { Method: "GET", RedirectedFrom: not null }, Status: < 300 } || response.Status >= 400);
        Assert.True(answer.Ok, $"{answer.Status} of {answer.Url}");

        // A redirect may name a place on the page, which the answer's own address does not tell.
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"^{System.Text.RegularExpressions.Regex.Escape(answer.Url)}(#.*)?$"));
        await page.Locator("main h1").First.WaitForAsync();
    }

    /// <summary>Answers and goes on this many times, from the first step.</summary>
    public async Task Steps(string instrument, int forward, IReadOnlyDictionary<string, string> told)
    {
        await page.GotoAsync($"/check-in/{instrument}");
        for (var step = 0; step < forward; step++)
        {
            await AnswerAll(told);
            await GoOn();
        }
    }

    /// <summary>Goes through a whole check-in, from its first step to the result.</summary>
    public async Task CheckIn(string instrument, IReadOnlyDictionary<string, string> told)
    {
        await page.GotoAsync($"/check-in/{instrument}");
        for (var step = 0; step < MostSteps && !page.Url.Contains("/result", StringComparison.Ordinal); step++)
        {
            await AnswerAll(told);
            await GoOn();
        }

        Assert.Contains("/result", page.Url, StringComparison.Ordinal);
    }
}
