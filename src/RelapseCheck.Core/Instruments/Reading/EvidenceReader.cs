namespace RelapseCheck.Core.Instruments.Reading;

/// <summary>Reads where an item comes from, what is known of its points, and what was seen after each answer.</summary>
internal static class EvidenceReader
{
    private const int MostWeeks = 10_000_000;

    private static readonly IReadOnlyList<(string, EvidenceStatus)> Statuses =
        [("source-document", EvidenceStatus.SourceDocument), ("literature", EvidenceStatus.Literature), ("judgement", EvidenceStatus.Judgement), ("validated-here", EvidenceStatus.ValidatedHere)];

    /// <summary>Reads it.</summary>
    public static Evidence Read(YamlPart part, IReadOnlyList<Option> options)
    {
        var status = part.Fields("status", "sources", "citation", "points", "observed").Need("status").OneOf("status", Statuses);
        var citation = part.Find("citation")?.Text();
        var observed = part.Find("observed") is { } seen ? Observed(seen, options) : [];
        return status == EvidenceStatus.Literature && citation is null ? throw part.Refusal("the status 'literature' needs a 'citation'")
            : status == EvidenceStatus.ValidatedHere && observed.Length == 0 ? throw part.Refusal("the status 'validated-here' needs 'observed': what followed each answer")
            : new Evidence(status, [.. part.Need("sources").List().Select(source => source.Text())], citation, part.Need("points").Local()) { Observed = observed };
    }

    private static Observed[] Observed(YamlPart part, IReadOnlyList<Option> options)
    {
        var codes = part.Fields([.. options.Select(option => option.Code)]).Names().ToHashSet(StringComparer.Ordinal);
        return [.. options.Where(option => codes.Contains(option.Code)).Select(option => Observed(part.Need(option.Code), option))];
    }

    private static Observed Observed(YamlPart part, Option option)
    {
        var weeks = part.Fields("weeks", "followed").Need("weeks").Whole(1, MostWeeks);
        return new(option, weeks, part.Need("followed").Whole(0, weeks));
    }
}
