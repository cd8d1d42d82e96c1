using System.Buffers;

namespace RelapseCheck.Cli.Files;

/// <summary>Writes comma-separated rows, quoting only what needs it; rows end with a line feed.</summary>
internal sealed class CsvWriter(TextWriter writer)
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>Writes one row.</summary>
    public void Write(IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                writer.Write(',');
            }

            first = false;
            Write(cell);
        }

        writer.Write('\n');
    }

    private void Write(string cell)
    {
        if (cell.AsSpan().ContainsAny(NeedsQuotes))
        {
            writer.Write('"');
            writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
        {
            writer.Write(cell);
        }
    }
}
