using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace RelapseCheck.Browser.Tests.People;

/// <summary>Keeps a journal the way a person does: chooses the phone, writes the words down, types two of them again.</summary>
public sealed class Keeper(IPage page)
{
    private readonly Person _person = new(page);

    /// <summary>Goes as far as the page that shows the words.</summary>
    public async Task<IReadOnlyList<string>> SeeWords(string device = "own", string pin = "")
    {
        await page.GotoAsync("/journal/keep");
        await page.Locator($"label:has(input[name=device][value={device}])").ClickAsync();
        await page.Locator("input[name=pin]").FillAsync(pin);
        await _person.Press("main form button.button");
        return await page.Locator(".words__word").AllInnerTextsAsync();
    }

    /// <summary>Makes a journal and stands on its page; gives its words.</summary>
    public async Task<IReadOnlyList<string>> Keep(string device = "own", string pin = "")
    {
        var words = await SeeWords(device, pin);
        foreach (var field in await page.Locator("input[name^=word-]").AllAsync())
        {
            var place = int.Parse((await field.GetAttributeAsync("name"))!["word-".Length..], System.Globalization.CultureInfo.InvariantCulture);
            await field.FillAsync(words[place - 1]);
        }

        await page.Locator("label:has(#kept)").ClickAsync();
        await _person.Press("main form.card button.button");
        return words;
    }

    /// <summary>Fills the open journal, which holds one check-in of today, with as many days before it, each a little different, gaps left.</summary>
    public async Task FillDaysBefore(int days)
    {
        var file = JsonNode.Parse(await (await page.Context.APIRequest.GetAsync(new Uri(new Uri(page.Url), "/journal/export/journal.json").AbsoluteUri)).TextAsync())!;
        var all = file["days"]!.AsArray();
        var today = all[0]!;
        var first = DateOnly.ParseExact(today["day"]!.GetValue<string>(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        for (var back = 1; back <= days; back++)
        {
            if (back % 9 is 4 or 5)
            {
                continue;
            }

            var day = today.DeepClone();
            var checkIn = day["checkIns"]![0]!;
            day["day"] = first.AddDays(-back).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            checkIn["id"] = Guid.NewGuid().ToString("N");
            checkIn["at"] = DateTimeOffset.Parse(checkIn["at"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture).AddDays(-back).ToString("O");
            checkIn["answers"]!["craving"] = ((back * 7) % 11).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var point = 20 + (back * 13 % 45);
            checkIn["score"]!["overall"] = new JsonObject { ["point"] = point, ["low"] = point, ["high"] = point };
            var band = point < 25 ? "low" : point < 50 ? "moderate" : "high";
            foreach (var name in new[] { "shown", "lowest", "highest" })
            {
                checkIn["score"]![name] = band;
            }

            all.Insert(0, day);
        }

        await page.GotoAsync("/journal/export");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "journal.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()) });
        await _person.Press("main form button.button");
    }
}
