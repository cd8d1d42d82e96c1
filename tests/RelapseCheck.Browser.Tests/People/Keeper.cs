using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace RelapseCheck.Browser.Tests.People;

/// <summary>Keeps a journal the way a person does: chooses the phone, writes the words down, types two of them again.</summary>
public sealed class Keeper(IPage page)
{
    private readonly Person _person = new(page);

    /// <summary>Goes as far as the page that shows the words.</summary>
    public async Task<IReadOnlyList<string>> SeeWords(string device = "own", string pin = "", string path = "/journal/keep")
    {
        await page.GotoAsync(path);
        await page.Locator($"label:has(input[name=device][value={device}])").ClickAsync();
        await page.Locator("input[name=pin]").FillAsync(pin);
        await _person.Press("main form button.button");
        return await page.Locator(".words__word").AllInnerTextsAsync();
    }

    /// <summary>Makes a journal and stands on its page; gives its words.</summary>
    public async Task<IReadOnlyList<string>> Keep(string device = "own", string pin = "", string path = "/journal/keep")
    {
        var words = await SeeWords(device, pin, path);
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
        var file = await Take();
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

        file["journal"]!["plan"] = Plan(first);
        await BringIn(file);
    }

    /// <summary>Fills the plan of the open journal with lines, part by part in turn.</summary>
    public async Task FillPlan(int lines, string words)
    {
        string[] parts = ["steps", "reasons", "costs", "contacts", "helps", "people", "places", "things", "moods", "signs", "meetings", "naloxone"];
        var file = await Take();
        file["journal"]!["plan"] = new JsonObject
        {
            ["entries"] = new JsonArray([.. Enumerable.Range(0, lines).Select(at => new JsonObject { ["id"] = $"p{at}", ["section"] = parts[at % parts.Length], ["text"] = $"{words}{at}", ["phone"] = null })]),
            ["changed"] = "2026-01-15",
        };
        await BringIn(file);
    }

    private async Task<JsonNode> Take() =>
        JsonNode.Parse(await (await page.Context.APIRequest.GetAsync(new Uri(new Uri(page.Url), "/journal/export/journal.json").AbsoluteUri)).TextAsync())!;

    private async Task BringIn(JsonNode file)
    {
        await page.GotoAsync("/journal/export");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "journal.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()) });
        await _person.Press("main form button.button");
    }

    // As one that has grown over some weeks: every part, long words, other scripts.
    private static JsonObject Plan(DateOnly day)
    {
        (string Section, string Text, string? Phone)[] lines =
        [
            ("steps", "Leave the room. Walk toward the river, not the station", null), ("steps", "Breathe for two minutes: in for 4, out for 6", null), ("steps", "Call Maria. If she does not pick up, Dev", null), ("steps", "Dishes and the loud playlist, or the bike", null), ("steps", "Read my reasons out loud", null),
            ("reasons", "Sunday breakfast with Lina 🥞", null), ("reasons", "Waking up without being sick", null), ("reasons", "The job at the bike shop", null),
            ("costs", "My sister’s trust, for a long time", null), ("costs", "Two winters", null),
            ("contacts", "Maria, my sister, any hour", "+1 (555) 010-0100"), ("contacts", "Dev, from the Tuesday group", "555-0101"), ("contacts", "Clinic, weekdays 8 to 5, has my medicine", "555-0102"),
            ("helps", "Eat first: hungry feels like a strong wish", null), ("helps", "A shower, then screens off by ten", null), ("helps", "Medicine at breakfast, box by the kettle", null),
            ("people", "Rob and that crowd", null), ("people", "Anyone who says “just once”", null), ("places", "Behind the station", null), ("places", "The old flat", null),
            ("things", "Cash on payday", null), ("things", "Old messages", null), ("moods", "After a fight", null), ("moods", "Bored on Sunday night", null),
            ("signs", "Poor sleep", null), ("signs", "Small stress felt too big", null), ("meetings", "Tuesday group, 7 pm, Main Street", null), ("meetings", "أذهب مع صديق", null), ("naloxone", "In my bag, and by the front door. Maria knows how to give it", null),
        ];
        return new()
        {
            ["entries"] = new JsonArray([.. lines.Select((line, at) => new JsonObject { ["id"] = $"p{at}", ["section"] = line.Section, ["text"] = line.Text, ["phone"] = line.Phone })]),
            ["changed"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
