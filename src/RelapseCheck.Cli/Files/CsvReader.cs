using System.Globalization;
using System.Text;

namespace RelapseCheck.Cli.Files;

/// <summary>
/// Reads comma-separated rows (RFC 4180) one at a time from bytes: strict about quotes, about UTF-8 and about the number of cells,
/// and never holding more than one row, so that a file of any size needs the same memory.
/// </summary>
public sealed class CsvReader
{
    /// <summary>The longest row taken, in bytes (a judgement: a thousand times a wide export's).</summary>
    public const int LongestRow = 1_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly CsvBytes _bytes;
    private readonly string _file;
    private readonly List<string> _cells = [];

    /// <summary>Reads the header.</summary>
    /// <param name="stream">The file's bytes; read to its end, not closed.</param>
    /// <param name="file">The name that a refusal gives.</param>
    /// <exception cref="InputException">The file is empty, or its header is malformed or names a column twice.</exception>
    public CsvReader(Stream stream, string file)
    {
        (_bytes, _file) = (new CsvBytes(stream), file);
        if (!ReadRow())
        {
            throw new InputException(file, null, null, "the file is empty");
        }

        Header = [.. _cells];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Header)
        {
            if (!seen.Add(name))
            {
                throw new InputException(file, Row, $"'{name}'", "two columns have this name");
            }
        }
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Header { get; } = [];

    /// <summary>The cells of the row read last, as many as the header has.</summary>
    public IReadOnlyList<string> Cells => _cells;

    /// <summary>The row read last; the header is row 1. A line break inside quotes does not begin a row.</summary>
    public long Row { get; private set; }

    /// <summary>How many bytes were read.</summary>
    public long Position => _bytes.Position;

    /// <summary>Reads the next row; false at the end.</summary>
    /// <exception cref="InputException">The row is malformed.</exception>
    public bool Read()
    {
        if (!ReadRow())
        {
            return false;
        }

        return _cells.Count == Header.Count
            ? true
            : throw new InputException(_file, Row, null, $"{Count(_cells.Count)} instead of {Count(Header.Count)}");
    }

    /// <summary>The refusal of a cell of the row read last.</summary>
    public InputException Refusal(int column, string reason) => new(_file, Row, $"'{Header[column]}'", reason);

    private static string Count(int cells) => string.Create(CultureInfo.InvariantCulture, $"{cells} {(cells == 1 ? "cell" : "cells")}");

    private bool ReadRow()
    {
        _cells.Clear();
        var blank = false;
        while (true)
        {
            Row++;
            var outcome = _bytes.ReadRow(LongestRow);
            switch (outcome)
            {
                case CsvOutcome.End:
                    return false;
                case CsvOutcome.Blank:
                    blank = true;
                    continue;
                case CsvOutcome.Row when !blank:
                    Decode();
                    return true;
                case CsvOutcome.Row:
                    throw new InputException(_file, Row - 1, null, "the row is empty");
                default:
                    throw new InputException(_file, Row, Label(_bytes.Cells.Count), Reason(outcome));
            }
        }
    }

    private void Decode()
    {
        foreach (var cell in _bytes.Cells)
        {
            try
            {
                _cells.Add(Strict.GetString(_bytes.Text(cell)));
            }
            catch (DecoderFallbackException)
            {
                throw new InputException(_file, Row, Label(_cells.Count), "not UTF-8: save the file as CSV UTF-8");
            }
        }
    }

    private string Label(int column) => column < Header.Count ? $"'{Header[column]}'" : (column + 1).ToString(CultureInfo.InvariantCulture);

    private static string Reason(CsvOutcome outcome) => outcome switch
    {
        CsvOutcome.TooLong => $"the row is longer than {LongestRow.ToString(CultureInfo.InvariantCulture)} bytes; is a quote missing?",
        CsvOutcome.Zero => "a zero byte: this is not text, or not UTF-8",
        CsvOutcome.OpenQuote => "a quote is opened and never closed",
        CsvOutcome.StrayQuote => "a quote inside a cell: quote the whole cell and double the quotes in it",
        _ => "text after a closing quote",
    };
}
