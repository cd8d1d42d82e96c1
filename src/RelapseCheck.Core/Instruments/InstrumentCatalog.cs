using RelapseCheck.Core.Instruments.Reading;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Instruments;

/// <summary>The instruments the product ships, each checked when first asked for; and the reader for a clinician's own file.</summary>
public sealed class InstrumentCatalog
{
    private const string Folder = "instruments/";
    private static readonly string[] Order = ["daily", "weekly", "hard-day", "background", "observer"];
    private static readonly Lazy<InstrumentCatalog> Loaded = new(Load);

    private InstrumentCatalog(IReadOnlyList<Instrument> versions)
    {
        Versions = versions;
        All = [.. versions.GroupBy(instrument => instrument.Id, StringComparer.Ordinal).Select(same => same.MaxBy(instrument => instrument.Version)!)];
    }

    /// <summary>The instruments in the product.</summary>
    /// <exception cref="InstrumentException">One of them does not hold.</exception>
    public static InstrumentCatalog Shipped => Loaded.Value;

    /// <summary>The latest version of each: daily, weekly, hard-day, background, observer.</summary>
    public IReadOnlyList<Instrument> All { get; }

    /// <summary>Every version at hand: an old check-in is read with the questions it was answered to.</summary>
    public IReadOnlyList<Instrument> Versions { get; }

    /// <summary>Reads and checks an instrument.</summary>
    /// <param name="fileName">The name that a refusal gives.</param>
    /// <param name="yaml">The file's text.</param>
    /// <exception cref="InstrumentException">It does not hold: with file, line and reason.</exception>
    public static Instrument Read(string fileName, string yaml) => InstrumentReader.Read(fileName, yaml, SafetyRules.Shipped.Inputs);

    /// <summary>The latest version of the instrument with this id, or null.</summary>
    public Instrument? Find(string id) => All.FirstOrDefault(instrument => instrument.Id == id);

    /// <summary>The instrument of that very version, or null.</summary>
    public Instrument? Find(string id, int version) => Versions.FirstOrDefault(instrument => instrument.Id == id && instrument.Version == version);

    /// <summary>The instrument with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Instrument Get(string id) => Find(id) ?? throw new KeyNotFoundException($"no instrument '{id}'");

    private static InstrumentCatalog Load() => new(
    [
        .. Resources.Names(Folder)
            .Select(name => Read(name[Folder.Length..], Resources.Read(name)))
            .OrderBy(instrument => Array.IndexOf(Order, instrument.Id))
            .ThenBy(instrument => instrument.Version),
    ]);
}
