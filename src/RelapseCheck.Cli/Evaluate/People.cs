using System.Globalization;
using RelapseCheck.Cli.Files;

namespace RelapseCheck.Cli.Evaluate;

/// <summary>The groups each participant belongs to, from the participants' file.</summary>
internal static class People
{
    private static readonly string[] Columns = ["who", "trial", "age", "male", "race"];

    /// <summary>Reads them by participant.</summary>
    /// <exception cref="InputException">A column is missing, a participant stands twice, or an age is no number.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string file)
    {
        using var stream = InputFile.Open(file);
        var rows = new CsvReader(stream, file);
        var at = Places.Of(rows, file, Columns);
        var groups = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        while (rows.Read())
        {
            if (!groups.TryAdd(rows.Cells[at["who"]], Groups(rows, at)))
            {
                throw rows.Refusal(at["who"], "this participant stands in the file twice");
            }
        }

        return groups;
    }

    private static string[] Groups(CsvReader rows, IReadOnlyDictionary<string, int> at) =>
    [
        "trial " + rows.Cells[at["trial"]],
        rows.Cells[at["male"]] switch
        {
            "1" => "men",
            "0" => "women",
            "" => "sex not known",
            var other => throw rows.Refusal(at["male"], $"'{other}' is neither 0 nor 1"),
        },
        Age(rows, at["age"]),
        rows.Cells[at["race"]] is { Length: > 0 } race ? "race: " + race : "race not known",
    ];

    private static string Age(CsvReader rows, int column)
    {
        var text = rows.Cells[column];
        return text.Length == 0 ? "age not known"
            : !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? throw rows.Refusal(column, $"'{text}' is not a whole number")
            : age < 30 ? "age under 30"
            : age < 45 ? "age 30 to 44"
            : "age 45 and over";
    }
}

/// <summary>Finds columns by name.</summary>
internal static class Places
{
    /// <summary>The place of each.</summary>
    /// <exception cref="InputException">One is not there.</exception>
    public static IReadOnlyDictionary<string, int> Of(CsvReader rows, string file, IEnumerable<string> columns) =>
        columns.ToDictionary(
            column => column,
            column => rows.Header.Select((name, at) => (name, at)).Where(x => x.name == column).Select(x => (int?)x.at).FirstOrDefault()
                ?? throw new InputException(file, 1, $"'{column}'", "the evaluation reads this column, and it is not there"),
            StringComparer.Ordinal);
}
