namespace RelapseCheck.Cli.Files;

/// <summary>Splits bytes into rows and cells; the marks it looks for are single bytes in UTF-8 and never part of another character.</summary>
internal sealed class CsvBytes(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly List<Range> _cells = [];
    private byte[] _row = new byte[4096];
    private int _at, _end, _length;
    private bool _begun;

    /// <summary>The cells of the row read last, as places in <see cref="Text"/>.</summary>
    public IReadOnlyList<Range> Cells => _cells;

    /// <summary>How many bytes were taken.</summary>
    public long Position { get; private set; }

    /// <summary>The bytes of a cell, without its quotes.</summary>
    public ReadOnlySpan<byte> Text(Range cell) => _row.AsSpan(0, _length)[cell];

    /// <summary>Reads one row of at most so many bytes.</summary>
    public CsvOutcome ReadRow(int longest)
    {
        SkipMark();
        _cells.Clear();
        _length = 0;
        var (start, place, taken) = (0, Place.Start, 0);
        while (true)
        {
            var next = Next();
            if (++taken > longest)
            {
                return CsvOutcome.TooLong;
            }

            switch (next)
            {
                case 0:
                    return CsvOutcome.Zero;
                case -1 when place == Place.Quoted:
                    return CsvOutcome.OpenQuote;
                case -1 when taken == 1:
                    return CsvOutcome.End;
                case (byte)'"' when place == Place.Quoted:
                    place = Place.Closed;
                    break;
                case -1 or '\n' or '\r' when place != Place.Quoted:
                    if (next == '\r' && Peek() == '\n')
                    {
                        Next();
                    }

                    _cells.Add(start.._length);
                    return taken == 1 ? CsvOutcome.Blank : CsvOutcome.Row;
                case ',' when place != Place.Quoted:
                    _cells.Add(start.._length);
                    (start, place) = (_length, Place.Start);
                    break;
                case '"' when place == Place.Start:
                    place = Place.Quoted;
                    break;
                case '"' when place == Place.Closed:
                    Keep('"');
                    place = Place.Quoted;
                    break;
                case '"':
                    return CsvOutcome.StrayQuote;
                default:
                    if (place == Place.Closed)
                    {
                        return CsvOutcome.AfterQuote;
                    }

                    Keep((byte)next);
                    place = place == Place.Start ? Place.Plain : place;
                    break;
            }
        }
    }

    // A byte order mark at the start of the file is not part of the first column's name.
    private void SkipMark()
    {
        if (_begun)
        {
            return;
        }

        _begun = true;
        Fill();
        if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
        {
            _at = 3;
        }
    }

    private void Keep(int value)
    {
        if (_length == _row.Length)
        {
            Array.Resize(ref _row, 2 * _row.Length);
        }

        _row[_length++] = (byte)value;
    }

    private int Next()
    {
        var next = Peek();
        _at++;
        Position++;
        return next;
    }

    private int Peek()
    {
        if (_at >= _end)
        {
            Fill();
        }

        return _at < _end ? _buffer[_at] : -1;
    }

    private void Fill()
    {
        _at = 0;
        _end = stream.ReadAtLeast(_buffer, _buffer.Length, throwOnEndOfStream: false);
    }

    private enum Place
    {
        Start,
        Plain,
        Quoted,
        Closed,
    }
}

/// <summary>What was met.</summary>
internal enum CsvOutcome
{
    /// <summary>A row.</summary>
    Row,

    /// <summary>A line with nothing on it.</summary>
    Blank,

    /// <summary>The end of the file.</summary>
    End,

    /// <summary>More bytes than a row may have.</summary>
    TooLong,

    /// <summary>A zero byte.</summary>
    Zero,

    /// <summary>The file ended inside quotes.</summary>
    OpenQuote,

    /// <summary>A quote in the middle of a cell.</summary>
    StrayQuote,

    /// <summary>Text between a closing quote and the next comma.</summary>
    AfterQuote,
}
