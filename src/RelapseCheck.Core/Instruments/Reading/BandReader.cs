namespace RelapseCheck.Core.Instruments.Reading;

/// <summary>Reads where the bands begin.</summary>
internal static class BandReader
{
    /// <summary>The bands by their codes, lowest first.</summary>
    public static readonly IReadOnlyList<(string Code, Band Band)> Codes =
        [("low", Band.Low), ("moderate", Band.Moderate), ("high", Band.High), ("severe", Band.Severe)];

    /// <summary>The cut-offs of a rated instrument: every band, in order, the lowest from 0.</summary>
    public static IReadOnlyList<BandCut> Read(YamlPart root, bool rated)
    {
        if (!rated)
        {
            return root.Find("bands") is { } surplus ? throw surplus.Refusal("an instrument that is not rated has no bands") : [];
        }

        var list = root.Need("bands");
        var cuts = new List<BandCut>();
        foreach (var part in list.List())
        {
            var cut = new BandCut(part.Fields("code", "from", "reason").Need("code").OneOf("band", Codes), part.Need("from").Number(0, 100), part.Need("reason").Local());
            if (cuts.Count == 0 ? cut.From > 0 || cut.Band != Band.Low : cut.From <= cuts[^1].From || cut.Band != cuts[^1].Band + 1)
            {
                throw part.Refusal("cut-offs are out of order: low from 0, then moderate, high and severe, each higher than the one before");
            }

            cuts.Add(cut);
        }

        return cuts.Count == Codes.Count ? cuts : throw list.Refusal("a rated instrument needs all four bands");
    }
}
