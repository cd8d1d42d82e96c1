using System.Globalization;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>One line of a CSV file (RFC 4180), safe to open in a spreadsheet.</summary>
public static class CsvLine
{
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    /// <summary>The cells as a line with its end. A cell a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection").</summary>
    public static string Of(params IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(object? value) => value switch
    {
        null => "",
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("0.00", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        _ => Quoted(Harmless(value.ToString() ?? "")),
    };

    private static string Harmless(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
