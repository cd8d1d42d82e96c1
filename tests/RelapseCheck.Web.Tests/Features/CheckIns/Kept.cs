using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sealing;
using RelapseCheck.Store;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.CheckIns;

/// <summary>What a journal held before a test, and what it holds after it, past the pages.</summary>
internal static class Kept
{
    internal static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>Daily check-ins of the days before today, yesterday first, each with these answers.</summary>
    internal static DayPage[] DaysBefore(int count, double point, params (string Item, string Code)[] answers) =>
        [.. Enumerable.Range(1, count).Select(ago => Day(Today.AddDays(-ago), point, answers))];

    internal static async Task Write(this RunningSite site, string words, params DayPage[] days)
    {
        using var journal = await site.Open(words);
        await site.Journals().SaveAll(journal, days.ToDictionary(day => day.Day, day => (Func<DayPage, DayPage>)(_ => day)), TestContext.Current.CancellationToken);
    }

    /// <summary>The check-ins of today and yesterday.</summary>
    internal static async Task<IReadOnlyList<CheckIn>> Latest(this RunningSite site, string words)
    {
        using var journal = await site.Open(words);
        var days = await site.Journals().ReadDays(journal, Today.AddDays(-1), Today, TestContext.Current.CancellationToken);
        return [.. days.SelectMany(day => day.Page!.CheckIns)];
    }

    internal static async Task<JournalHeader> Header(this RunningSite site, string words)
    {
        using var journal = await site.Open(words);
        return await site.Journals().ReadHeader(journal, TestContext.Current.CancellationToken);
    }

    /// <summary>Puts lines into the plan.</summary>
    internal static async Task Plan(this RunningSite site, string words, IEnumerable<PlanEntry> entries)
    {
        using var journal = await site.Open(words);
        await site.Journals().ChangeHeader(journal, header => header with { Plan = header.Plan.Add(entries, Today).Plan }, TestContext.Current.CancellationToken);
    }

    private static DayPage Day(DateOnly day, double point, (string Item, string Code)[] answers)
    {
        var made = Made.CheckIn("d" + day.DayNumber, day, point, InstrumentCatalog.Shipped.Get("daily").Version);
        return new(day, [made with { Scoring = Score.Version, Answers = answers.ToDictionary(answer => answer.Item, answer => answer.Code) }], [], []);
    }

    private static JournalStore Journals(this RunningSite site) => site.Services.GetRequiredService<JournalStore>();

    private static async Task<OpenJournal> Open(this RunningSite site, string words)
    {
        Assert.True(Passphrase.TryRead(words, out var read, out _));
        return (await site.Journals().Open(read!, TestContext.Current.CancellationToken))!;
    }
}
