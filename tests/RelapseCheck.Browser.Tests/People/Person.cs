using Microsoft.Playwright;

namespace RelapseCheck.Browser.Tests.People;

/// <summary>Uses a page the way a person with a finger does: answers, goes on, goes back.</summary>
public sealed class Person(IPage page)
{
    private const int MostSteps = 12;

    /// <summary>Nothing on the rating's page is first but the rating: every answer at its quietest.</summary>
    public static IReadOnlyDictionary<string, string> QuietDay { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A day on which the wish to use was at its worst and sureness at its lowest.</summary>
    public static IReadOnlyDictionary<string, string> HardestDay { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["craving"] = "10", ["confidence"] = "*last" };

    /// <summary>Taps the answer with this code; "*last" is the last one offered, "" is Skip.</summary>
    public async Task Answer(string question, string code)
    {
        var choices = page.Locator($"main label:has(input[type=radio][name='{question}'])");
        var choice = code == "*last"
            ? choices.Filter(new LocatorFilterOptions { HasNot = page.Locator("input[value=''], input[value='prefer-not']") }).Last
            : page.Locator($"main label:has(input[name='{question}'][value='{code}'])");
        await choice.ClickAsync();
    }

    /// <summary>Answers every question on the page: as told, else with the first answer offered.</summary>
    public async Task AnswerAll(IReadOnlyDictionary<string, string> told)
    {
        foreach (var question in await Questions())
        {
            if (told.TryGetValue(question, out var code))
            {
                await Answer(question, code);
            }
            else
            {
                await page.Locator($"main label:has(input[type=radio][name='{question}'])").First.ClickAsync();
            }
        }
    }

    /// <summary>The names of the questions to be seen on the page, in order.</summary>
    public async Task<IReadOnlyList<string>> Questions() =>
        await page.Locator("main input[type=radio]").EvaluateAllAsync<string[]>("all => [...new Set(all.filter(i => i.closest('fieldset').getClientRects().length).map(i => i.name))]");

    /// <summary>Presses the button that goes on, and waits for the page it leads to.</summary>
    public Task GoOn() => Press("main button[value=next]");

    /// <summary>Presses what leads on by a form, and waits for the page it leads to.</summary>
    public async Task Press(string button)
    {
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.Locator(button).First.ClickAsync(),
            response => response.Request is { Method: "GET", RedirectedFrom.Method: "POST" });
        await page.WaitForURLAsync(answer.Url);
        await page.Locator("main h1").WaitForAsync();
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
