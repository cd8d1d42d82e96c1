using RelapseCheck.Core;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RelapseCheck.Web.Features.Learn;

/// <summary>Reads and checks the pages: a text lacks no language, a statement no source, a figure nothing.</summary>
public sealed class TopicReader
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    private readonly Dictionary<string, Source> _sources;

    /// <summary>Takes the sources that pages may name.</summary>
    /// <exception cref="FormatException">A source lacks its name or address; says which.</exception>
    public TopicReader(string sources) =>
        _sources = Parse<List<SourceEntry>>("sources", sources).Select(ToSource).ToDictionary(source => source.Id, StringComparer.Ordinal);

    /// <summary>Every source.</summary>
    public IReadOnlyList<Source> Sources => [.. _sources.Values];

    /// <summary>Reads one page.</summary>
    /// <exception cref="FormatException">A text, a translation, a row or a source is missing or unknown; says which.</exception>
    public Topic Topic(string file, string yaml)
    {
        var entry = Parse<TopicEntry>(file, yaml);
        return new(
            Some(entry.Page, file, "page"),
            Words(entry.Title, $"{file}: title"),
            Words(entry.Lead, $"{file}: lead"),
            [.. entry.Parts.Select(part => Part(file, part))],
            entry.Next);
    }

    private static Source ToSource(SourceEntry entry)
    {
        var names = entry.What.Count > 0 ? entry.What : Languages.All.ToDictionary(language => language, _ => entry.Name, StringComparer.Ordinal);
        var isPublic = Uri.TryCreate(entry.At, UriKind.Absolute, out var at) && at.Scheme == Uri.UriSchemeHttps;
        return isPublic == entry.What.Count > 0
            ? throw new FormatException($"{entry.Id}: a document says what it is, a public source has a name and an https address")
            : new(Some(entry.Id, "sources", "id"), Words(names, entry.Id), entry.Year, isPublic ? at : null);
    }

    private TopicPart Part(string file, PartEntry part)
    {
        var heading = Words(part.Heading, $"{file}: heading");
        return part.Says.Count + part.Figures.Count == 0
            ? throw new FormatException($"{file}: nothing stands under “{heading}”")
            : new(heading, [.. part.Says.Select(says => Says($"{file}: {heading}", says))], [.. part.Figures.Select(figure => Counted(file, figure))]);
    }

    private Statement Says(string where, SaysEntry says)
    {
        var from = From(where, says.From);
        var kind = Enum.TryParse<StatementKind>(says.As, ignoreCase: true, out var known) ? known : throw new FormatException($"{where}: unknown kind '{says.As}'");
        return says.Rows.Count == 0 && from.Any(source => source.IsDocument)
            ? throw new FormatException($"{where}: what a document says names its row of the catalogue")
            : new(kind, kind == StatementKind.Step ? Words(says.Name, where + ", name") : null, Words(new(StringComparer.Ordinal) { ["en"] = says.En, ["es"] = says.Es }, where), says.Rows, from);
    }

    private Figure Counted(string file, FigureEntry figure)
    {
        var where = $"{file}: {Some(figure.Row, file, "row")}";
        return new(
            figure.Row,
            Words(figure.Value, where + ", value"),
            Words(figure.What, where + ", what"),
            Words(figure.Who, where + ", who"),
            Words(figure.Year, where + ", year"),
            Words(figure.Beside, where + ", beside"),
            From(where, figure.From),
            [.. figure.Newer.Select(id => Known(where, id))]);
    }

    private IReadOnlyList<Source> From(string where, List<string> ids) =>
        ids.Count > 0 ? [.. ids.Select(id => Known(where, id))] : throw new FormatException($"{where}: no source");

    private Source Known(string where, string id) => _sources.GetValueOrDefault(id) ?? throw new FormatException($"{where}: unknown source '{id}'");

    private static string Some(string text, string where, string what) => text.Length > 0 ? text : throw new FormatException($"{where}: no {what}");

    private static LocalText Words(Dictionary<string, string> words, string where)
    {
        try
        {
            return new LocalText(words);
        }
        catch (ArgumentException missing)
        {
            throw new FormatException($"{where}: {missing.Message}", missing);
        }
    }

    private static T Parse<T>(string file, string yaml)
    {
        try
        {
            return Yaml.Deserialize<T>(yaml) ?? throw new FormatException($"{file}: empty");
        }
        catch (YamlException broken)
        {
            throw new FormatException($"{file}: line {broken.Start.Line}: {broken.Message}", broken);
        }
    }
}
