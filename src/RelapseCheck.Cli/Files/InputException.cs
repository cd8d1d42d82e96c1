using System.Globalization;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Cli.Files;

/// <summary>Input that cannot be taken: told on standard error as file, row, column and reason.</summary>
public sealed class InputException : Exception
{
    /// <summary>What the process ends with.</summary>
    public const int ExitCode = 2;

    /// <summary>Refuses a file, a row or a cell.</summary>
    /// <param name="file">The file as the person named it.</param>
    /// <param name="row">The row, the header being row 1; null when it is the whole file.</param>
    /// <param name="column">The column's name, or its number when it has none yet; null when it is the whole row.</param>
    /// <param name="reason">What is wrong, and what would be right.</param>
    public InputException(string file, long? row, string? column, string reason)
        : base(Line(file, row, column, reason))
    {
    }

    /// <summary>Refuses a data file that says itself where and why.</summary>
    public InputException(InstrumentException inner)
        : base(inner.Message, inner)
    {
    }

    private static string Line(string file, long? row, string? column, string reason)
    {
        var place = row is { } number ? $", row {number.ToString(CultureInfo.InvariantCulture)}" : "";
        return $"{file}{place}{(column is null ? "" : $", column {column}")}: {reason}";
    }
}
