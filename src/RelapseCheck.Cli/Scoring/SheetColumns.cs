using RelapseCheck.Cli.Files;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Scoring;

/// <summary>Rows whose columns are named for items, follow-ups, facts and the control; the others are copied.</summary>
internal sealed class SheetColumns : ISheetReader
{
    private readonly Instrument _instrument;
    private readonly CsvReader _rows;
    private readonly List<(int Column, Item Item)> _items = [];
    private readonly List<(int Column, MoreColumn More)> _more = [];
    private readonly List<int> _passed = [];

    /// <summary>Finds the columns in the header.</summary>
    /// <exception cref="InputException">No column is an item, or one is a typo away from a column that would be read.</exception>
    internal SheetColumns(Instrument instrument, CsvReader rows, string file)
    {
        (_instrument, _rows) = (instrument, rows);
        var more = MoreColumn.Of(instrument);
        string[] known = [.. instrument.Items.Select(item => item.Id), .. more.Keys];
        for (var column = 0; column < rows.Header.Count; column++)
        {
            var name = rows.Header[column];
            if (instrument.IndexOf(name) is var place && place >= 0)
            {
                _items.Add((column, instrument.Items[place]));
            }
            else if (more.TryGetValue(name, out var input))
            {
                _more.Add((column, input));
            }
            else if (known.FirstOrDefault(id => Typo.IsNear(name, id)) is { } meant)
            {
                throw new InputException(file, 1, $"'{name}'", $"one typo away from '{meant}': rename it, or name it further from '{meant}' to have it copied");
            }
            else
            {
                _passed.Add(column);
            }
        }

        if (_items.Count == 0)
        {
            var separator = rows.Header is [var only] && only.AsSpan().ContainsAny(';', '\t') ? "; cells are separated by commas" : "";
            throw new InputException(file, 1, null, $"no column is an item of {instrument.Id}, such as '{instrument.Items[0].Id}'{separator}");
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<int> Passed => _passed;

    /// <inheritdoc/>
    public AnswerSheet Read()
    {
        var codes = new Dictionary<string, string>(_items.Count, StringComparer.Ordinal);
        foreach (var (column, item) in _items)
        {
            var code = _rows.Cells[column];
            codes.Add(item.Id, code is "" or AnswerSheet.PreferNot or AnswerSheet.NotApplicable || item.IndexOf(code) >= 0
                ? code
                : throw _rows.Refusal(column, $"'{code}' is not an answer; answers are {string.Join(", ", item.Options.Select(option => option.Code))}, prefer-not, na or nothing"));
        }

        var more = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, input) in _more)
        {
            if (_rows.Cells[column] is { Length: > 0 } value)
            {
                more.Add(input.Id, input.Accepts(value) ? value : throw _rows.Refusal(column, $"'{value}' is not an answer; {input.Answers}"));
            }
        }

        return new AnswerSheet(_instrument, codes, more);
    }
}
