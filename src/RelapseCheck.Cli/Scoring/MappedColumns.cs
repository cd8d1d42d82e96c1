using RelapseCheck.Cli.Files;
using RelapseCheck.Core.Mapping;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Scoring;

/// <summary>Rows of somebody's own file, read through a mapping; every column is copied.</summary>
internal sealed class MappedColumns : ISheetReader
{
    private readonly ColumnMapping _mapping;
    private readonly MappedCells _cells;
    private readonly MappedHistory _history;

    /// <summary>Finds the mapping's columns in the header.</summary>
    /// <exception cref="InputException">One of them is not there.</exception>
    internal MappedColumns(ColumnMapping mapping, CsvReader rows, string file)
    {
        foreach (var column in mapping.Columns)
        {
            if (!rows.Header.Contains(column, StringComparer.Ordinal))
            {
                var meant = rows.Header.FirstOrDefault(name => Typo.IsNear(name, column)) is { } near ? $"; is '{near}' meant?" : "";
                throw new InputException(file, 1, $"'{column}'", $"the mapping {mapping.Name} reads this column, and it is not there{meant}");
            }
        }

        _mapping = mapping;
        _cells = new MappedCells(rows);
        _history = new MappedHistory(mapping, _cells);
        Passed = [.. Enumerable.Range(0, rows.Header.Count)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<int> Passed { get; }

    /// <inheritdoc/>
    public AnswerSheet Read()
    {
        _history.Begin();
        var codes = _mapping.Instrument.Items.ToDictionary(item => item.Id, _ => AnswerSheet.NotApplicable, StringComparer.Ordinal);
        var more = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in _mapping.Fields)
        {
            var target = codes.ContainsKey(field.Id) ? codes : more;
            target[field.Id] = Code(field);
        }

        _history.End();
        return new AnswerSheet(_mapping.Instrument, codes, more);
    }

    private string Code(MappedField field)
    {
        var value = field.Kind >= MappedKind.Since ? _history.Value(field) : _cells.Value(field);
        foreach (var option in field.Options)
        {
            if (option.Where.All(_cells.Holds) && (!option.LooksAtValue || (value.Length > 0 && _cells.Fits(option, value, field))))
            {
                return option.Code == ColumnMapping.LeftOut ? "" : option.Code;
            }
        }

        return value.Length == 0 && field.Kind != MappedKind.Where ? field.Empty
            : field.Options.Count == 0 ? _cells.Whole(field, value)
            : throw _cells.Refusal(field, value.Length == 0 ? $"no option of '{field.Id}' fits this row" : $"no option of '{field.Id}' takes '{value}'");
    }
}
