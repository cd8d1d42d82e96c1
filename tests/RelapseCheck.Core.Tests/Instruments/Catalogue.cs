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

    public List<LeftOutRow> LeftOut { get; set; } = [];

    /// <summary>Rows that are an item with points or context of their own.</summary>
    public IEnumerable<CatalogueRow> Items => Signs.Concat(Strengths.Where(row => row.Is is null)).Concat(History);
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

    public string? What { get; set; }
}

internal sealed class LeftOutRow
{
    public string What { get; set; } = "";

    public string Why { get; set; } = "";
}
