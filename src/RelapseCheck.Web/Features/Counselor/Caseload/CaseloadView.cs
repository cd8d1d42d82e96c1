using System.Globalization;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Counselor.Accounts;

namespace RelapseCheck.Web.Features.Counselor.Caseload;

/// <summary>One page of the list, worked out from all shares; only what is on it is given away.</summary>
public sealed class CaseloadView
{
    /// <summary>How many snoozed ones are named under the list (a judgement); the rest is one choice away.</summary>
    public const int MostSnoozed = 10;

    private CaseloadView(IReadOnlyList<CaseloadRow> all, CaseloadChoice choice, string? find, DateOnly today)
    {
        var ordered = Attention.Order(all, row => row.Line);
        var loud = ordered.Where(row => Attention.MayStandOut(row.Line)).Take(Attention.MostStandOut).Select(row => row.Handle).ToHashSet(StringComparer.Ordinal);
        Counts = CaseloadChoice.Shows.ToDictionary(show => show, show => all.Count(row => IsIn(row.Line, show, today)), StringComparer.Ordinal);
        var chosen = ordered.Where(row => IsIn(row.Line, choice.Show, today) && Has(row, find)).ToList();
        (Found, All, Covered) = (chosen.Count, all.Count, all.Count(row => row.Line.Facts.Covered));
        First = all.Count(row => !row.Line.IsSnoozed && row.Line.Class != AttentionClass.Band);
        Pages = Math.Max(1, (Found + CaseloadChoice.PageSize - 1) / CaseloadChoice.PageSize);
        Choice = choice with { Page = Math.Min(choice.Page, Pages) };
        Rows = [.. Sorted(chosen, choice.Order, today).Skip((Choice.Page - 1) * CaseloadChoice.PageSize).Take(CaseloadChoice.PageSize).Select(row => row with { StandsOut = loud.Contains(row.Handle) })];
        Snoozed = choice.Show == CaseloadChoice.Shows[0] && string.IsNullOrEmpty(find) ? [.. ordered.Where(row => row.Line.IsSnoozed).Take(MostSnoozed)] : [];
    }

    /// <summary>What was chosen; its page is one that there is.</summary>
    public CaseloadChoice Choice { get; }

    /// <summary>The rows of the page.</summary>
    public IReadOnlyList<CaseloadRow> Rows { get; }

    /// <summary>Those that are moved down, named under the list.</summary>
    public IReadOnlyList<CaseloadRow> Snoozed { get; }

    /// <summary>How many there are of each of <see cref="CaseloadChoice.Shows"/>.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; }

    /// <summary>How many share with the viewer.</summary>
    public int All { get; }

    /// <summary>How many of them while the viewer stands in for somebody.</summary>
    public int Covered { get; }

    /// <summary>How many stand first for another reason than their band.</summary>
    public int First { get; }

    /// <summary>How many were chosen and found, on all pages.</summary>
    public int Found { get; }

    /// <summary>How many pages there are, at least 1.</summary>
    public int Pages { get; }

    /// <summary>All that the page gives away.</summary>
    public IReadOnlyList<Case> Disclosed => [.. Rows.Concat(Snoozed).Select(row => row.Case)];

    /// <summary>Works the page out.</summary>
    public static CaseloadView Of(SignedIn me, IReadOnlyList<Case> all, CaseloadChoice choice, string? find, DateOnly today, TimeZoneInfo zone) =>
        new([.. all.Select(one => CaseloadRow.Of(me, one, today, zone))], choice, find, today);

    private static bool IsIn(CaseLine line, string show, DateOnly today) => show switch
    {
        "change" => line is { HasClearChange: true, IsSnoozed: false },
        "quiet" => line is { Silence.IsLong: true, IsSnoozed: false },
        "new" => line.IsNew,
        "covered" => line.Facts.Covered,
        "ending" => line.Facts.Until.DayNumber - today.DayNumber <= Attention.SoonDays,
        "snoozed" => line.IsSnoozed,
        _ => !line.IsSnoozed,
    };

    // As people look for names: whatever the accents and the case.
    private static bool Has(CaseloadRow row, string? find) => string.IsNullOrWhiteSpace(find)
        || new[] { row.Line.Facts.Name, row.Case.File.Label ?? "" }.Any(text => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, find.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);

    private static IEnumerable<CaseloadRow> Sorted(IReadOnlyList<CaseloadRow> rows, string order, DateOnly today) => order switch
    {
        "last" => rows.OrderByDescending(row => row.Line.LastAt ?? DateTimeOffset.MinValue),
        "next" => rows.OrderBy(row => row.NextFrom(today) ?? DateTime.MaxValue), // the order of attention stays among the others
        "name" => rows.OrderBy(row => row.Line.Facts.Name, StringComparer.CurrentCultureIgnoreCase),
        _ => rows,
    };
}
