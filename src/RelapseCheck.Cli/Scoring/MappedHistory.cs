using System.Globalization;
using System.Runtime.InteropServices;
using RelapseCheck.Cli.Files;
using RelapseCheck.Core.Mapping;

namespace RelapseCheck.Cli.Scoring;

/// <summary>What the earlier rows of each person said, in a few numbers a person.</summary>
internal sealed class MappedHistory(ColumnMapping mapping, MappedCells cells)
{
    private readonly Dictionary<(string Person, string Column), Past> _pasts = [];
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);
    private readonly string[] _columns = [.. mapping.Fields.Where(field => field.Kind >= MappedKind.Since).SelectMany(field => field.Columns).Distinct(StringComparer.Ordinal)];
    private string _person = "";
    private int _time;

    /// <summary>Begins the row read last.</summary>
    /// <exception cref="InputException">It is not later than the person's row before.</exception>
    internal void Begin()
    {
        if (_columns.Length == 0)
        {
            return;
        }

        _person = cells.Text(mapping.Person!);
        if (_person.Length == 0)
        {
            throw cells.Refusal(mapping.Person!, "it must say whose row this is");
        }

        if (!int.TryParse(cells.Text(mapping.Time!), NumberStyles.None, CultureInfo.InvariantCulture, out _time))
        {
            throw cells.Refusal(mapping.Time!, $"'{cells.Text(mapping.Time!)}' is not a whole number");
        }

        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_times, _person, out var known);
        if (known && last >= _time)
        {
            throw cells.Refusal(mapping.Time!, $"{_time} does not come after {last}, the row before of the same person: sort the rows of each person");
        }

        last = _time;
    }

    /// <summary>The value of a field that looks back; empty when nothing is known.</summary>
    internal string Value(MappedField field)
    {
        var column = field.Columns[0];
        var past = _pasts.GetValueOrDefault((_person, column));
        return field.Kind switch
        {
            MappedKind.Share => Share(past, field),
            MappedKind.ShareSoFar => Share(With(past, column), field),
            MappedKind.Since when cells.Number(column) > 0 => "0",
            _ => past.Above > 0 ? MappedCells.Text(_time - past.Last) : "",
        };
    }

    /// <summary>Takes the row read last into the past.</summary>
    internal void End()
    {
        foreach (var column in _columns)
        {
            ref var past = ref CollectionsMarshal.GetValueRefOrAddDefault(_pasts, (_person, column), out _);
            past = With(past, column);
        }
    }

    private static string Share(Past past, MappedField field) =>
        past.Known > 0 && past.Known >= field.LeastRows ? MappedCells.Text((double)past.Above / past.Known) : "";

    // What the row read last adds.
    private Past With(Past past, string column) => cells.Number(column) switch
    {
        null => past,
        > 0 => new(past.Known + 1, past.Above + 1, _time),
        _ => past with { Known = past.Known + 1 },
    };

    /// <param name="Known">Rows with a number.</param>
    /// <param name="Above">Rows with a number above 0.</param>
    /// <param name="Last">The time of the latest of those.</param>
    private readonly record struct Past(int Known, int Above, int Last);
}
