using RelapseCheck.Core;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;

namespace RelapseCheck.Web.Features.Counselor.Answers;

/// <summary>A question as a column: the same id is one column, in whichever questionnaire it was asked.</summary>
/// <param name="Id">The id of the question or follow-up.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Domain">The area it belongs to; null for a follow-up.</param>
public sealed record AnswerColumn(string Id, LocalText Name, Domain? Domain);

/// <summary>A check-in as a row. A year of rows stays in memory while the page is open, so a row holds places in shared lists, not words.</summary>
/// <param name="Day">The person's day.</param>
/// <param name="At">When it was finished.</param>
/// <param name="Instrument">The questionnaire's id.</param>
/// <param name="Lowest">The lowest band shown; null when there is no rating.</param>
/// <param name="Highest">The highest band shown.</param>
/// <param name="Codes">A code for each column; null when it was not asked or was left out.</param>
public sealed record AnswerRow(DateOnly Day, TimeOnly At, string Instrument, Band? Lowest, Band? Highest, IReadOnlyList<string?> Codes);

/// <summary>Every shared answer: days by questions.</summary>
/// <param name="Called">Whom it is about.</param>
/// <param name="State">Active, or paused: then there are no rows.</param>
/// <param name="IsShared">Whether the consent lets answers be seen.</param>
/// <param name="Scope">What the consent shares, from and until: shown with the data.</param>
/// <param name="Columns">The questions that have an answer in some row, in the order asked.</param>
/// <param name="Rows">The check-ins, newest first.</param>
/// <param name="Unreadable">Days that are there but do not open.</param>
public sealed record AnswerTable(string Called, ShareState State, bool IsShared, Consent? Scope, IReadOnlyList<AnswerColumn> Columns, IReadOnlyList<AnswerRow> Rows, int Unreadable)
{
    private static readonly IReadOnlyList<AnswerColumn> Known =
    [
        .. InstrumentCatalog.Shipped.All.SelectMany(Questions).DistinctBy(column => column.Id, StringComparer.Ordinal),
        .. InstrumentCatalog.Shipped.All.SelectMany(instrument => instrument.FollowUps).Select(more => new AnswerColumn(more.Id, more.Ask, null)).DistinctBy(column => column.Id, StringComparer.Ordinal),
    ];

    /// <summary>The table of what a share shows.</summary>
    public static AnswerTable Of(CaseDays shown)
    {
        var checkIns = shown.Days.SelectMany(day => day.CheckIns.Select(checkIn => (day.Day, CheckIn: checkIn)))
            .Where(row => row.CheckIn.Answers.Count + row.CheckIn.More.Count > 0)
            .OrderByDescending(row => row.Day).ThenByDescending(row => row.CheckIn.At).ToList();
        var answered = checkIns.SelectMany(row => row.CheckIn.Answers.Keys.Concat(row.CheckIn.More.Keys)).ToHashSet(StringComparer.Ordinal);
        AnswerColumn[] columns = [.. Known.Where(column => answered.Contains(column.Id))];
        var codes = new HashSet<string>(StringComparer.Ordinal);
        return new(
            shown.Case.Consent?.Called ?? "",
            shown.Case.State,
            shown.Case.Consent?.Scope.Answers ?? false,
            shown.Case.Consent,
            columns,
            [.. checkIns.Select(row => Row(row.Day, row.CheckIn, columns, codes))],
            shown.Unreadable);
    }

    private static AnswerRow Row(DateOnly day, CheckIn checkIn, AnswerColumn[] columns, HashSet<string> codes) => new(
        day,
        TimeOnly.FromDateTime(checkIn.At.DateTime),
        Once(codes, checkIn.Instrument),
        checkIn.Score?.Shown ?? checkIn.Score?.Lowest,
        checkIn.Score?.Shown ?? checkIn.Score?.Highest,
        [.. columns.Select(column => (checkIn.Answers.GetValueOrDefault(column.Id) ?? checkIn.More.GetValueOrDefault(column.Id)) is { Length: > 0 } code ? Once(codes, code) : null)]);

    // A code is read anew with each day: kept once, a year of rows is a tenth of its size.
    private static string Once(HashSet<string> codes, string code)
    {
        codes.Add(code);
        return codes.TryGetValue(code, out var kept) ? kept : code;
    }

    private static IEnumerable<AnswerColumn> Questions(Instrument instrument) => instrument.Items.Select(item => new AnswerColumn(item.Id, item.Name, item.Domain));
}
