using RelapseCheck.Core.Tests.Conventions;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RelapseCheck.Core.Tests.Instruments;

/// <summary>The catalogue of what the source documents say, as it lies in the repository.</summary>
internal sealed class Catalogue
{
    public static Catalogue Kept { get; } = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build()
        .Deserialize<Catalogue>(Repository.Text("src/RelapseCheck.Core/Instruments/catalogue.yaml"));

    public List<CatalogueRow> Documents { get; set; } = [];

    public List<CatalogueRow> Signs { get; set; } = [];

    public List<CatalogueRow> Strengths { get; set; } = [];

    public List<CatalogueRow> History { get; set; } = [];

    public List<string> HardDay { get; set; } = [];

    public List<CatalogueRow> Background { get; set; } = [];

    public List<CatalogueRow> Safety { get; set; } = [];

    public List<CatalogueRow> Ladder { get; set; } = [];

    public List<CatalogueRow> Tips { get; set; } = [];

    public List<CatalogueRow> Figures { get; set; } = [];

    public List<CatalogueRow> Strain { get; set; } = [];

    public List<CatalogueRow> Lacking { get; set; } = [];

    public List<LeftOutRow> LeftOut { get; set; } = [];

    /// <summary>Rows that are an item with points or context of their own.</summary>
    public IEnumerable<CatalogueRow> Items => Signs.Concat(Strengths.Where(row => row.Is is null)).Concat(History);

    /// <summary>Rows that a page may state, each with an id of its own.</summary>
    public IEnumerable<CatalogueRow> Stated => Signs.Concat(Strengths).Concat(Background.Where(row => !Signs.Exists(sign => sign.Id == row.Id))).Concat(Ladder).Concat(Tips).Concat(Figures).Concat(Strain).Concat(Lacking);
}

internal sealed class CatalogueRow
{
    public string Id { get; set; } = "";

    public string? Is { get; set; }

    public string? Kind { get; set; }

    public string? Domain { get; set; }

    public int? Rung { get; set; }

    public List<string> Sources { get; set; } = [];

    public List<string> Use { get; set; } = [];

    public List<string> Asks { get; set; } = [];

    public List<string> Signs { get; set; } = [];

    public List<string> Shown { get; set; } = [];

    public string? What { get; set; }
}

internal sealed class LeftOutRow
{
    public string What { get; set; } = "";

    public string Why { get; set; } = "";

    public List<string> Words { get; set; } = [];
}
