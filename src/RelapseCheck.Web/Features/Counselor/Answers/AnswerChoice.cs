namespace RelapseCheck.Web.Features.Counselor.Answers;

/// <summary>What the counselor chose to see of the table; it lives in the open page and nowhere else.</summary>
public sealed class AnswerChoice
{
    /// <summary>A questionnaire's id; empty for all.</summary>
    public string Instrument { get; set; } = "";

    /// <summary>A question's id; empty for any.</summary>
    public string Question { get; set; } = "";

    /// <summary>A code of the question; empty for any answer.</summary>
    public string Answer { get; set; } = "";

    /// <summary>Oldest first.</summary>
    public bool OldestFirst { get; set; }

    /// <summary>Ids of the columns that are hidden.</summary>
    public ISet<string> Hidden { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The rows that fit, in the order chosen.</summary>
    public IReadOnlyList<AnswerRow> Of(AnswerTable table)
    {
        var at = table.Columns.Select((column, place) => (column.Id, place)).Where(one => one.Id == Question).Select(one => (int?)one.place).FirstOrDefault();
        var fit = table.Rows.Where(row => (Instrument.Length == 0 || row.Instrument == Instrument) && (at is not { } place || (row.Codes[place] is { } code && (Answer.Length == 0 || code.Split(' ').Contains(Answer, StringComparer.Ordinal)))));
        return OldestFirst ? [.. fit.Reverse()] : [.. fit];
    }

    /// <summary>The columns that are shown, each with its place in a row.</summary>
    public IReadOnlyList<(AnswerColumn Column, int At)> Columns(AnswerTable table) => [.. table.Columns.Select((column, at) => (column, at)).Where(one => !Hidden.Contains(one.column.Id))];
}
