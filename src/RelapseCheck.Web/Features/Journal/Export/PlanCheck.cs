using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>Checks the plan of a file before anything of it is written.</summary>
public static class PlanCheck
{
    /// <summary>What is wrong with it; empty when it can be taken in.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="today">The person's day; a later one than tomorrow is refused.</param>
    public static IEnumerable<ImportProblem> Problems(Plan plan, DateOnly today)
    {
        if (plan.Entries.Count > PlanEdits.MostEntries)
        {
            return [new("Import_TooMuch")];
        }

        var twice = plan.Entries.GroupBy(entry => entry.Id, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.First());
        return
        [
            .. plan.Entries.Where(entry => !Sound(entry)).Concat(twice).Select(entry => ImportProblem.At(today, "Import_PlanLine", entry.Text)),
            .. plan.Entries.Count > 0 && (plan.Changed is not { } day || day > today.AddDays(1)) ? [ImportProblem.At(today, "Import_PlanLine")] : Array.Empty<ImportProblem>(),
        ];
    }

    private static bool Sound(PlanEntry entry) =>
        PlanEdits.IsId(entry.Id)
        && PlanSections.All.Contains(entry.Section, StringComparer.Ordinal)
        && entry.Text.Length is > 0 and <= PlanEdits.LongestText && PlanEdits.Tidy(entry.Text) == entry.Text
        && (entry.Phone is null || (entry.Section == "contacts" && PhoneText.IsPlausible(entry.Phone)));
}
