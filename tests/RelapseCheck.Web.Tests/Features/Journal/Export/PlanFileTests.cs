using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Journal.Export;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Plans;

namespace RelapseCheck.Web.Tests.Features.Journal.Export;

public sealed class PlanFileTests(JournalSite site) : IClassFixture<JournalSite>
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly PlanEntry Maria = new("m1", "contacts", "Maria") { Phone = "555-0100" };

    [Fact]
    public async Task A_plan_comes_along_and_comes_back_by_id_and_nothing_is_overwritten()
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Add("contacts", "=Maria, sister", "+1 555 0100");
        await browser.Add("reasons", "Lina 🥞, أختي");
        var taken = await browser.Download("journal.json");
        var csv = Encoding.UTF8.GetString(await browser.Download("plan.csv"));
        Assert.Contains("contacts,1,\"'=Maria, sister\",'+1 555 0100,", csv, StringComparison.Ordinal);

        using var other = site.Visit();
        var words = await other.Keep();
        Assert.Contains("Lines added to your plan: 2.", (await other.Send(taken)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(csv, Encoding.UTF8.GetString(await other.Download("plan.csv")));
        await other.Change("Lina", "save", "My sister");
        var page = await other.Send(taken);
        Assert.DoesNotContain("Lines added", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["=Maria, sister", "My sister"], (await site.Header(words)).Plan.Entries.Select(entry => entry.Text));
    }

    [Fact]
    public async Task Lines_that_do_not_fit_are_counted()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        await site.Plan(words, Enumerable.Range(1, PlanEdits.MostEntries - 1).Select(n => new PlanEntry($"n{n}", "things", $"Line {n}")));
        var page = await browser.Send(await File(Plan.Empty.Add([Maria, new("h1", "helps", "Eat")], Today).Plan));

        Assert.Contains("Lines added to your plan: 1.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lines left out: 1.", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_wrong_line_takes_nothing_in()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        var page = await browser.Send(await File(Plan.Empty.Add([Maria, new("h1", "no-such-part", "Eat")], Today).Plan));

        Assert.Contains("the line “Eat” cannot be right", page.QuerySelector("#file-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await site.Header(words)).Plan.Entries);
    }

    [Fact]
    public void Parts_lengths_ids_and_numbers_are_checked()
    {
        PlanEntry[] wrong =
        [
            Maria with { Id = "" }, Maria with { Id = "a b" }, Maria with { Id = new string('a', 65) },
            Maria with { Section = "Contacts" }, Maria with { Text = "" }, Maria with { Text = " x" }, Maria with { Text = "a\u0007b" }, Maria with { Text = new string('a', 301) },
            Maria with { Phone = "call me" }, Maria with { Phone = "" }, Maria with { Section = "helps" },
        ];

        Assert.Empty(Problems(Maria));
        Assert.All(wrong, entry => Assert.Single(Problems(entry)));
        Assert.Single(Problems(Maria, Maria with { Text = "Dev" }));
        Assert.Single(PlanCheck.Problems(new Plan { Entries = [Maria] }, Today));
        Assert.Single(PlanCheck.Problems(new Plan { Entries = [Maria], Changed = Today.AddDays(2) }, Today));
        Assert.Single(PlanCheck.Problems(new Plan { Entries = [.. Enumerable.Range(0, 201).Select(n => Maria with { Id = $"n{n}" })], Changed = Today }, Today));
    }

    private static IEnumerable<ImportProblem> Problems(params PlanEntry[] entries) => PlanCheck.Problems(new Plan { Entries = entries, Changed = Today }, Today);

    private static async Task<byte[]> File(Plan plan)
    {
        using var stream = new MemoryStream();
        await JournalFile.Of(JournalHeader.Empty with { Plan = plan }, [], []).Write(stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
