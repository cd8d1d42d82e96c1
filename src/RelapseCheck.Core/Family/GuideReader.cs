using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Instruments.Reading;

namespace RelapseCheck.Core.Family;

/// <summary>Reads one page of guidance.</summary>
internal static class GuideReader
{
    private static readonly IReadOnlyList<(string Word, GuideLook Value)> Looks =
        [("plain", GuideLook.Plain), ("card", GuideLook.Card), ("safety", GuideLook.Safety), ("warm", GuideLook.Warm)];

    /// <summary>Reads and checks.</summary>
    /// <exception cref="InstrumentException">It does not hold: with file, line and reason.</exception>
    public static GuidePage Read(string file, string yaml)
    {
        var root = YamlText.Root(file, yaml).Fields("id", "title", "lead", "parts", "sources");
        var parts = new List<GuidePart>();
        foreach (var part in root.Need("parts").List())
        {
            var read = Part(part);
            if (parts.Exists(known => known.Id == read.Id))
            {
                throw part.Refusal($"the part '{read.Id}' is there twice");
            }

            parts.Add(read);
        }

        return new GuidePage(root.Need("id").Id(), root.Need("title").Local(), root.Need("lead").Local(), parts, [.. root.Need("sources").List().Select(source => source.Text())]);
    }

    /// <summary>A link within this site.</summary>
    public static GuideLink Link(YamlPart part)
    {
        var to = part.Fields(["to", .. Languages.All]).Need("to");
        return to.Text().StartsWith('/') ? new GuideLink(to.Text(), part.Wording()) : throw to.Refusal("a link stays on this site: a path that begins with /");
    }

    private static GuidePart Part(YamlPart part) => new(
        part.Fields("id", "look", "title", "text", "calls", "lines", "say", "avoid", "pairs", "links").Need("id").Id(),
        part.Find("look")?.OneOf("look", Looks) ?? GuideLook.Plain,
        part.Need("title").Local(),
        part.Find("text")?.Local(),
        [.. part.ListOf("calls").Select(kind => kind.Id())],
        [.. part.ListOf("lines").Select(line => line.Local())],
        [.. part.ListOf("say").Select(Words)],
        [.. part.ListOf("avoid").Select(Words)],
        [.. part.ListOf("pairs").Select(Words)],
        [.. part.ListOf("links").Select(Link)]);

    private static GuideWords Words(YamlPart part) => new(part.Fields("words", "why").Need("words").Local(), part.Need("why").Local());
}
