namespace RelapseCheck.Web.Features.Learn;

/// <summary>The ten pages to read, as they come with the product.</summary>
public sealed class Topics
{
    private const string Folder = "learn/";
    private const string SourcesFile = Folder + "sources.yaml";

    private static readonly Lazy<Topics> Lazily = new(Read);

    private Topics(IReadOnlyList<Source> sources, IReadOnlyList<Topic> all) => (Sources, All) = (sources, all);

    /// <summary>The pages that come with the product.</summary>
    public static Topics Shipped => Lazily.Value;

    /// <summary>Every page, in the order in which they are read.</summary>
    public IReadOnlyList<Topic> All { get; }

    /// <summary>Every source that a page may name.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>The page with this id, or null.</summary>
    public Topic? Find(string? id) => All.FirstOrDefault(topic => topic.Id == id);

    /// <summary>The pages before and after one, null at the ends.</summary>
    public (Topic? Before, Topic? After) Beside(Topic topic)
    {
        var at = All.ToList().IndexOf(topic);
        return (at > 0 ? All[at - 1] : null, at < All.Count - 1 ? All[at + 1] : null);
    }

    private static Topics Read()
    {
        var reader = new TopicReader(Text(SourcesFile));
        var files = typeof(Topics).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name != SourcesFile).Order(StringComparer.Ordinal);
        return new(reader.Sources, [.. files.Select(name => reader.Topic(name, Text(name)))]);
    }

    private static string Text(string name)
    {
        using var stream = typeof(Topics).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
