using System.Globalization;
using System.Text.Json;
using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Trends;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>Takes a journal's file in: checked whole first, then added by id. Nothing that is there is changed or lost.</summary>
public static class ImportPost
{
    /// <summary>The name problems are held under.</summary>
    public const string Form = "import";

    /// <summary>The name the count is held under.</summary>
    public const string Summary = "imported";

    /// <summary>Answers <c>POST /journal/export</c>.</summary>
    public static async Task<IResult> Handle(IFormFile? file, HeldForms forms, JournalStore journals, JournalSession session, Visitor visitor, CancellationToken cancellation)
    {
        if (await session.Any(cancellation) is not { } journal)
        {
            return SeeOther.To("/journal/open?next=export");
        }

        var (read, problems) = await Read(file, await session.OpenKind(cancellation) ?? JournalKind.Own, visitor.Today, cancellation);
        if (read is null)
        {
            await forms.Hold(Form, new(new Dictionary<string, string>(StringComparer.Ordinal), [.. problems.Select(problem => new HeldProblem("file", problem.What, problem.Where, problem.Value))]), cancellation);
            return SeeOther.To("/journal/export");
        }

        var (count, left, plan) = await Add(read, journals, journal, visitor.Today);
        await forms.Hold(Summary, new(Named(count, left, plan), []), CancellationToken.None);
        return SeeOther.To("/journal/export");
    }

    private static async Task<(JournalFile? File, IReadOnlyList<ImportProblem> Problems)> Read(IFormFile? file, JournalKind kind, DateOnly today, CancellationToken cancellation)
    {
        if (file is null or { Length: 0 })
        {
            return (null, [new("Import_NoFile")]);
        }

        if (file.Length > JournalFile.LargestBytes)
        {
            return (null, [new("Import_TooMuch")]);
        }

        try
        {
            await using var stream = file.OpenReadStream();
            var read = await JournalFile.Read(stream, cancellation);
            var problems = FileCheck.Problems(read, kind, today, KnownInstruments.Find);
            return (problems.Count == 0 ? read : null, problems);
        }
        catch (JsonException broken)
        {
            return (null, [new("Import_Json", (broken.LineNumber + 1)?.ToString(CultureInfo.InvariantCulture) ?? "?")]);
        }
    }

    private static async Task<(ImportCount Count, int Left, PlanAdded Plan)> Add(JournalFile file, JournalStore journals, OpenJournal journal, DateOnly today)
    {
        var reading = await JournalReading.Of(journals, journal, today, CancellationToken.None);
        var there = reading.Days.ToDictionary(day => day.Day);
        var left = file.Days.Where(day => reading.Unreadable.Contains(day.Day)).ToList();
        var total = ImportCount.None;
        var changes = new Dictionary<DateOnly, Func<DayPage, DayPage>>();
        foreach (var day in file.Days.Except(left))
        {
            var count = Merge.Count(there.GetValueOrDefault(day.Day) ?? DayPage.Empty(day.Day), day);
            total += count;
            if (count.Days > 0)
            {
                changes.Add(day.Day, kept => Merge.Into(kept, day));
            }
        }

        await journals.SaveAll(journal, changes, CancellationToken.None);
        PlanAdded? plan = null;
        await journals.ChangeHeader(journal, header => Merge.Into(header, file.Journal) with { Plan = (plan = Merge.Into(header.Plan, file.Journal.Plan)).Plan }, CancellationToken.None);
        return (total, left.Count, plan!);
    }

    private static Dictionary<string, string> Named(ImportCount count, int left, PlanAdded plan) => new(StringComparer.Ordinal)
    {
        ["days"] = Text(count.Days),
        ["checkIns"] = Text(count.CheckIns),
        ["notes"] = Text(count.Notes),
        ["events"] = Text(count.Events),
        ["cravings"] = Text(count.Cravings),
        ["known"] = Text(count.Known + plan.Known),
        ["plan"] = Text(plan.Added),
        ["planLeft"] = Text(plan.Left.Count),
        ["left"] = Text(left),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
