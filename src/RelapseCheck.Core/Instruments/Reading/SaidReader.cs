namespace RelapseCheck.Core.Instruments.Reading;

/// <summary>Reads <c>said</c>: how each answer is read back in the first person. Optional; where it is there, no answer may lack one.</summary>
internal static class SaidReader
{
    // One sentence for the answers of a scale that have none of their own; {0} in it is the answer's code.
    private const string Rest = "rest";

    /// <summary>The sentence of each code; empty when the part has none.</summary>
    public static IReadOnlyDictionary<string, LocalText> Read(YamlPart part, IReadOnlyList<string> codes)
    {
        var sentences = new Dictionary<string, LocalText>(StringComparer.Ordinal);
        if (part.Find("said") is not { } said)
        {
            return sentences;
        }

        said.Fields([Rest, .. codes]);
        foreach (var code in codes)
        {
            var sentence = said.Find(code) ?? said.Find(Rest) ?? throw said.Refusal($"the answer '{code}' has no sentence");
            sentences[code] = With(sentence.Local(), code);
        }

        return sentences;
    }

    private static LocalText With(LocalText sentence, string code) =>
        new(Languages.All.ToDictionary(language => language, language => sentence.In(language).Replace("{0}", code, StringComparison.Ordinal), StringComparer.Ordinal));
}
