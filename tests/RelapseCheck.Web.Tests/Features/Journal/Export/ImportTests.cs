using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Journal.Export;

namespace RelapseCheck.Web.Tests.Features.Journal.Export;

public sealed class ImportTests(JournalSite site) : IClassFixture<JournalSite>
{
    private static readonly DateOnly Day = new(2026, 1, 15);

    [Fact]
    public async Task What_is_taken_along_comes_back_whole_and_twice_changes_nothing()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var days = Enumerable.Range(0, 100).Select(at => Made.Day(Day.AddDays(at), at % 90, new JournalEvent($"e{at}", "good", "=1+1")) with { Notes = [new Note($"n{at}", default, "¡Hola!")] });
        var page = await browser.Send(await File(days));
        Assert.Contains("Added: 100 check-ins, 100 notes and 100 events, on 100 days.", page.Body!.TextContent, StringComparison.Ordinal);
        var taken = await browser.Download("journal.json");

        page = await browser.Send(taken);
        Assert.Contains("Added: 0 check-ins", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("left as they are: 300", page.Body.TextContent, StringComparison.Ordinal);

        using var other = site.Visit();
        await other.Keep();
        await other.Send(taken);
        Assert.Equal(Encoding.UTF8.GetString(taken), Encoding.UTF8.GetString(await other.Download("journal.json")));
        Assert.Contains(",good,'=1+1", Encoding.UTF8.GetString(await other.Download("events.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Choose a file first.")]
    [InlineData("{", "damaged")]
    [InlineData("{\"format\":\"journal\",\"schema\":9,\"journal\":{\"firstDay\":null,\"lastDay\":null,\"language\":null,\"background\":{},\"backgroundDay\":null},\"days\":[],\"unreadable\":[]}", "newer version (9)")]
    public async Task A_file_that_is_none_is_refused_in_words(string text, string said)
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.WriteNote("Untouched");
        var page = await browser.Send(Encoding.UTF8.GetBytes(text));
        Assert.Contains(said, page.QuerySelector("#file-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Untouched", (await browser.Open("/journal")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"days\": [", "\"days\": [null, ")]
    [InlineData("\"notes\": []", "\"notes\": [null]")]
    [InlineData("\"events\": []", "\"events\": [null]")]
    [InlineData("\"checkIns\": [", "\"checkIns\": [null, ")]
    [InlineData("\"background\": {}", "\"background\": { \"a\": null }")]
    [InlineData("\"prescribed\": \"none\"", "\"prescribed\": null")]
    public async Task A_file_with_nothing_where_something_must_be_is_refused_in_words(string part, string broken)
    {
        using var browser = site.Visit();
        await browser.Keep();
        var text = Encoding.UTF8.GetString(await File([Made.Day(Day, 20)]));
        Assert.Contains(part, text, StringComparison.Ordinal);
        var page = await browser.Send(Encoding.UTF8.GetBytes(text.Replace(part, broken, StringComparison.Ordinal)));
        Assert.Contains("damaged", page.QuerySelector("#file-problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_wrong_day_among_many_takes_nothing_in()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var text = Encoding.UTF8.GetString(await File([Made.Day(Day, 20), Made.Day(Day.AddDays(1), 30)]));
        var page = await browser.Send(Encoding.UTF8.GetBytes(text.Replace("\"low\": 30", "\"low\": 130", StringComparison.Ordinal)));
        Assert.Contains("2026-01-16", page.QuerySelector("#file-problem")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-01-15", Encoding.UTF8.GetString(await browser.Download("scores.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("journal.json", "application/json")]
    [InlineData("answers.csv", "text/csv")]
    [InlineData("scores.csv", "text/csv")]
    [InlineData("events.csv", "text/csv")]
    [InlineData("cravings.csv", "text/csv")]
    [InlineData("dictionary.csv", "text/csv")]
    public async Task Files_are_sent_as_downloads_that_nobody_stores(string name, string type)
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Open("/journal/export/" + name);
        var headers = browser.Answer.Content.Headers;
        Assert.Equal((type, "attachment"), (headers.ContentType!.MediaType, headers.ContentDisposition!.DispositionType));
        Assert.True(browser.Answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Every_column_of_every_file_is_explained_in_both_languages()
    {
        foreach (var language in new[] { "en", "es" })
        {
            using var browser = site.Visit(language);
            await browser.Keep();
            var lines = Encoding.UTF8.GetString(await browser.Download("dictionary.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(1 + DictionaryCsv.Files.Sum(file => file.Columns.Count), lines.Length);
            Assert.DoesNotContain(lines, line => line.Contains("Column_", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/journal/export/journal.json")]
    [InlineData("/journal/export")]
    [InlineData("/journal/report")]
    public async Task Without_an_open_journal_nothing_is_given(string path)
    {
        using var browser = site.Visit();
        await browser.Open(path);
        Assert.Equal("/journal/open", browser.Path());
    }

    private static async Task<byte[]> File(IEnumerable<DayPage> days)
    {
        using var stream = new MemoryStream();
        await JournalFile.Of(JournalHeader.Empty, days, []).Write(stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
