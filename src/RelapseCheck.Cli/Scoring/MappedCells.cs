using System.Globalization;
using RelapseCheck.Cli.Files;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Mapping;

namespace RelapseCheck.Cli.Scoring;

/// <summary>The cells of the row read last, as a mapping looks at them.</summary>
internal sealed class MappedCells(CsvReader rows)
{
    private readonly Dictionary<string, int> _places = rows.Header.Select((name, at) => (name, at)).ToDictionary(x => x.name, x => x.at, StringComparer.Ordinal);

    internal string Text(string column) => rows.Cells[_places[column]];

    /// <summary>The number of a cell, 0 or more; null when it is empty.</summary>
    /// <exception cref="InputException">It is no such number.</exception>
    internal double? Number(string column)
    {
        var text = Text(column);
        return text.Length == 0 ? null
            : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
            : throw rows.Refusal(_places[column], $"'{text}' is not a number of 0 or more");
    }

    /// <summary>The value of a field that looks at this row alone; empty when there is none.</summary>
    internal string Value(MappedField field) => field.Kind switch
    {
        MappedKind.Where => "",
        MappedKind.From => Text(field.Columns[0]),
        MappedKind.Largest => Text(field.Columns.Aggregate((double?)0, (most, column) => Number(column) is { } number && most is { } so ? Math.Max(so, number) : null)),
        _ => Text(field.Columns.Aggregate((double?)0, (sum, column) => sum + Number(column))),
    };

    internal static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    internal bool Holds(MappedWhere where) => where.Is.Contains(Text(where.Column), StringComparer.Ordinal);

    internal bool Fits(MappedOption option, string value, MappedField field)
    {
        if (option.Is.Count > 0 && !option.Is.Contains(value, StringComparer.Ordinal))
        {
            return false;
        }

        return (option.Least is null && option.Most is null)
            || (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? !(number < option.Least) && !(number > option.Most)
                : throw Refusal(field, $"'{value}' is not a number of 0 or more"));
    }

    internal string Whole(MappedField field, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= FollowUp.LargestNumber
            ? value
            : throw Refusal(field, $"'{value}' is not a whole number from 0 to {FollowUp.LargestNumber}");

    /// <summary>The refusal of the first column a field looks at.</summary>
    internal InputException Refusal(MappedField field, string reason) =>
        rows.Refusal(_places[field.Columns.Concat(field.Options.SelectMany(option => option.Where.Select(where => where.Column))).First()], reason);

    /// <summary>The refusal of one column.</summary>
    internal InputException Refusal(string column, string reason) => rows.Refusal(_places[column], reason);
}
