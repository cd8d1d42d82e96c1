using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Mapping;

/// <summary>How the columns of somebody's file become answers of an instrument, as data. An item that it does not name is not applicable.</summary>
/// <param name="Name">Its name, such as <c>ctn0094</c>.</param>
/// <param name="Instrument">The instrument answered.</param>
/// <param name="Person">The column that says whose row it is; needed for history.</param>
/// <param name="Time">The column of whole numbers, such as weeks, that rises from row to row of a person; needed for history.</param>
/// <param name="Fields">What is filled in.</param>
public sealed record ColumnMapping(string Name, Instrument Instrument, string? Person, string? Time, IReadOnlyList<MappedField> Fields)
{
    /// <summary>The word that stands for leaving an answer out.</summary>
    public const string LeftOut = "left-out";

    /// <summary>Every column it reads, each once.</summary>
    public IReadOnlyList<string> Columns { get; } =
    [
        .. new[] { Person, Time }.OfType<string>()
            .Concat(Fields.SelectMany(field => field.Columns.Concat(field.Options.SelectMany(option => option.Where.Select(where => where.Column)))))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The items it fills in, in the instrument's order.</summary>
    public IReadOnlyList<Item> Items { get; } = [.. Instrument.Items.Where(item => Fields.Any(field => field.Id == item.Id))];
}

/// <summary>One item, follow-up or fact and where its value comes from.</summary>
/// <param name="Id">The item, follow-up or fact.</param>
/// <param name="Kind">How the value is made.</param>
/// <param name="Columns">Of which columns.</param>
/// <param name="LeastRows">Of a share: the fewest earlier rows it may rest on.</param>
/// <param name="Options">Which values become which answer, the first that fits; none: the value itself, a whole number.</param>
/// <param name="Empty">What an empty value becomes: nothing, or <c>na</c> where the question was not asked.</param>
public sealed record MappedField(string Id, MappedKind Kind, IReadOnlyList<string> Columns, int LeastRows, IReadOnlyList<MappedOption> Options, string Empty);

/// <summary>How a value is made.</summary>
public enum MappedKind
{
    /// <summary>No value: the options look at columns themselves.</summary>
    Where,

    /// <summary>The cell of one column.</summary>
    From,

    /// <summary>The largest of several columns; empty when one of them is.</summary>
    Largest,

    /// <summary>The sum of several columns; empty when one of them is.</summary>
    Sum,

    /// <summary>The time since the person's last row with a number above 0, this row included; empty when there was none.</summary>
    Since,

    /// <summary>The time since the person's last earlier row with a number above 0; empty when there was none.</summary>
    SinceEarlier,

    /// <summary>The share, 0 to 1, of the person's earlier rows with a number above 0, among those that are not empty.</summary>
    Share,

    /// <summary>The same, this row included.</summary>
    ShareSoFar,
}

/// <summary>Values that become one answer.</summary>
/// <param name="Code">The answer, <c>na</c>, or <see cref="ColumnMapping.LeftOut"/>.</param>
/// <param name="Least">The smallest number, inclusive; null: any.</param>
/// <param name="Most">The largest number, inclusive; null: any.</param>
/// <param name="Is">The texts, exactly; none: any.</param>
/// <param name="Where">What other columns must hold.</param>
public sealed record MappedOption(string Code, double? Least, double? Most, IReadOnlyList<string> Is, IReadOnlyList<MappedWhere> Where)
{
    /// <summary>Whether it looks at the value, and not only at other columns.</summary>
    public bool LooksAtValue => Least is not null || Most is not null || Is.Count > 0;
}

/// <summary>A column that must hold one of these texts, exactly.</summary>
public sealed record MappedWhere(string Column, IReadOnlyList<string> Is);
