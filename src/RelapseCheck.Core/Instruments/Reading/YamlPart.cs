using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace RelapseCheck.Core.Instruments.Reading;

/// <summary>One place of a file: its value as the kind that is asked for, and refusals that name file and line.</summary>
internal readonly partial record struct YamlPart(string File, YamlNode Node)
{
    private const int LongestText = 2000;

    /// <summary>The line, from 1.</summary>
    public int Line => Math.Max(1, (int)Node.Start.Line);

    /// <summary>The refusal of this place.</summary>
    public InstrumentException Refusal(string reason) => new(File, Line, reason);

    /// <summary>Itself, when it is a set of fields with no other name than these.</summary>
    public YamlPart Fields(params ReadOnlySpan<string> known)
    {
        foreach (var key in Map().Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!known.Contains(name))
            {
                throw new YamlPart(File, key).Refusal($"unknown field '{name}'; known here: {string.Join(", ", known.ToArray())}");
            }
        }

        return this;
    }

    /// <summary>The names of its fields.</summary>
    public IReadOnlyList<string> Names() => [.. Map().Children.Keys.Select(key => (key as YamlScalarNode)?.Value ?? "")];

    /// <summary>The field with this name, or null.</summary>
    public YamlPart? Find(string key) => Map().Children.TryGetValue(key, out var value) ? new YamlPart(File, value) : null;

    /// <summary>The field with this name.</summary>
    public YamlPart Need(string key) => Find(key) ?? throw Refusal($"the field '{key}' is missing");

    /// <summary>Its entries; none is refused.</summary>
    public IReadOnlyList<YamlPart> List()
    {
        var file = File;
        return Node is YamlSequenceNode { Children.Count: > 0 } list ? [.. list.Select(entry => new YamlPart(file, entry))] : throw Refusal("a list with at least one entry is expected");
    }

    /// <summary>The entries of a field, none when it is absent.</summary>
    public IReadOnlyList<YamlPart> ListOf(string key) => Find(key)?.List() ?? [];

    /// <summary>A text that is not blank.</summary>
    public string Text()
    {
        var text = (Node as YamlScalarNode)?.Value ?? throw Refusal("a text is expected");
        return string.IsNullOrWhiteSpace(text) ? throw Refusal("the text is empty")
            : text.Length > LongestText ? throw Refusal($"the text has more than {LongestText} characters")
            : text;
    }

    /// <summary>An id: small letters, digits and hyphens, at most 40.</summary>
    public string Id() => IdPattern().IsMatch(Text()) ? Text() : throw Refusal($"'{Text()}' is no id: small letters, digits and hyphens, at most 40, a letter first");

    /// <summary>An answer's code: small letters, digits, hyphens and a plus, at most 40.</summary>
    public string Code() => CodePattern().IsMatch(Text()) ? Text() : throw Refusal($"'{Text()}' is no code: small letters, digits, hyphens and plus, at most 40");

    /// <summary>A whole number within these, inclusive.</summary>
    public int Whole(int least, int most) =>
        int.TryParse(Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Refusal($"a whole number from {least} to {most} is expected, not '{Text()}'");

    /// <summary>A number within these, inclusive.</summary>
    public double Number(double least, double most) =>
        double.TryParse(Text(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Refusal($"a number from {least} to {most} is expected, not '{Text()}'");

    /// <summary>True or false.</summary>
    public bool Flag() => Text() switch
    {
        "true" => true,
        "false" => false,
        var other => throw Refusal($"true or false is expected, not '{other}'"),
    };

    /// <summary>The value that stands for a word, of a closed list.</summary>
    public T OneOf<T>(string what, IReadOnlyList<(string Word, T Value)> known)
    {
        var word = Text();
        foreach (var (name, value) in known)
        {
            if (name == word)
            {
                return value;
            }
        }

        throw Refusal($"unknown {what} '{word}'; known: {string.Join(", ", known.Select(x => x.Word))}");
    }

    /// <summary>A text in every language.</summary>
    public LocalText Local() => Fields([.. Languages.All]).Wording();

    /// <summary>A text in every language whose fields stand among others.</summary>
    public LocalText Wording()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in Languages.All)
        {
            words[language] = (Find(language) ?? throw Refusal($"the translation '{language}' is missing")).Text();
        }

        return new LocalText(words);
    }

    private YamlMappingNode Map() => Node as YamlMappingNode ?? throw Refusal("fields (name: value) are expected");

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[a-z0-9][a-z0-9+-]{0,39}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodePattern();
}
