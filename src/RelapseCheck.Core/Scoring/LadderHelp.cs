using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Instruments.Reading;

namespace RelapseCheck.Core.Scoring;

/// <summary>What helps at one rung of the source's list of signs.</summary>
/// <param name="Rung">1 (earliest) to 8 (latest).</param>
/// <param name="Helps">What to do.</param>
/// <param name="Sources">The documents it comes from.</param>
public sealed record LadderHelp(int Rung, LocalText Helps, IReadOnlyList<string> Sources)
{
    private const int Last = 8;
    private static readonly Lazy<IReadOnlyList<LadderHelp>> Loaded = new(() => Read("ladder.yaml", Resources.Read("scoring/ladder.yaml")));

    /// <summary>The rungs in the product, in order.</summary>
    /// <exception cref="InstrumentException">They do not hold.</exception>
    public static IReadOnlyList<LadderHelp> Shipped => Loaded.Value;

    /// <summary>Reads and checks a file: every rung once, in order.</summary>
    /// <exception cref="InstrumentException">It does not hold: with file, line and reason.</exception>
    public static IReadOnlyList<LadderHelp> Read(string fileName, string yaml)
    {
        var list = YamlText.Root(fileName, yaml).Fields("rungs").Need("rungs");
        var rungs = list.List().Select(part => new LadderHelp(
            part.Fields("rung", "helps", "sources").Need("rung").Whole(1, Last),
            part.Need("helps").Local(),
            [.. part.Need("sources").List().Select(source => source.Text())])).ToList();
        return rungs.Select(rung => rung.Rung).SequenceEqual(Enumerable.Range(1, Last)) ? rungs : throw list.Refusal($"the rungs 1 to {Last} are expected, in order");
    }
}
