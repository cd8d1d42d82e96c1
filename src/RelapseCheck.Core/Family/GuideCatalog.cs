using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Family;

/// <summary>The pages of guidance for families.</summary>
public sealed class GuideCatalog
{
    private static readonly Lazy<GuideCatalog> Loaded = new(() => new([.. Resources.Names("family/guides/").Select(name => Read(name["family/guides/".Length..], Resources.Read(name)))]));

    private GuideCatalog(IReadOnlyList<GuidePage> all) => All = all;

    /// <summary>The pages in the product.</summary>
    /// <exception cref="InstrumentException">One does not hold.</exception>
    public static GuideCatalog Shipped => Loaded.Value;

    /// <summary>Every page.</summary>
    public IReadOnlyList<GuidePage> All { get; }

    /// <summary>The page with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public GuidePage Get(string id) => All.FirstOrDefault(page => page.Id == id) ?? throw new KeyNotFoundException($"there is no page '{id}'");

    /// <summary>Reads and checks one page.</summary>
    /// <exception cref="InstrumentException">It does not hold: with file, line and reason.</exception>
    public static GuidePage Read(string fileName, string yaml) => GuideReader.Read(fileName, yaml);
}
