using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace RelapseCheck.Core.Instruments.Reading;

/// <summary>Reads a file of unknown origin into nodes; refuses what could only be meant to exhaust or mislead the reader.</summary>
internal static class YamlText
{
    /// <summary>Twice what the longest shipped file could grow to (a judgement).</summary>
    public const int LargestLength = 500_000;

    /// <summary>Far more than an instrument needs (a judgement); a reader that recurses must stop somewhere.</summary>
    public const int DeepestLevel = 24;

    /// <summary>The root of the one document in the text.</summary>
    /// <exception cref="InstrumentException">It is empty, too large, too deep, malformed, or uses anchors, aliases or tags.</exception>
    public static YamlPart Root(string file, string yaml)
    {
        if (yaml.Length > LargestLength)
        {
            throw new InstrumentException(file, 1, $"the file has more than {LargestLength} characters");
        }

        try
        {
            Refuse(file, yaml);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 1
                ? new YamlPart(file, stream.Documents[0].RootNode)
                : throw new InstrumentException(file, 1, stream.Documents.Count == 0 ? "the file is empty" : "the file holds more than one document");
        }
        catch (YamlException error)
        {
            throw new InstrumentException(file, Math.Max(1, (int)error.Start.Line), "not readable as YAML: " + error.Message, error);
        }
    }

    // Before any node is built: events come one by one, so that depth costs no stack and an alias is never followed.
    private static void Refuse(string file, string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        for (var depth = 0; parser.MoveNext();)
        {
            var what = parser.Current;
            depth += what?.NestingIncrease ?? 0;
            var reason = what switch
            {
                AnchorAlias => "aliases (*name) are not taken: write the value out",
                NodeEvent { Anchor.IsEmpty: false } => "anchors (&name) are not taken: write the value out",
                NodeEvent { Tag.IsEmpty: false } => "tags (!name) are not taken",
                _ when depth > DeepestLevel => $"nested more than {DeepestLevel} deep",
                _ => null,
            };
            if (reason is not null)
            {
                throw new InstrumentException(file, (int)what!.Start.Line, reason);
            }
        }
    }
}
