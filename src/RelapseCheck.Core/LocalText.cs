namespace RelapseCheck.Core;

/// <summary>One text in every language of <see cref="Languages.All"/>; a text that lacks one cannot exist.</summary>
public sealed class LocalText
{
    private readonly IReadOnlyDictionary<string, string> _words;

    /// <summary>Takes the wording per language code.</summary>
    /// <exception cref="ArgumentException">A language is missing or blank.</exception>
    public LocalText(IReadOnlyDictionary<string, string> words)
    {
        foreach (var language in Languages.All)
        {
            if (!words.TryGetValue(language, out var text) || string.IsNullOrWhiteSpace(text))
            {
                throw new ArgumentException($"the translation '{language}' is missing", nameof(words));
            }
        }

        _words = words;
    }

    /// <summary>The wording in a language; an unknown language gives the first of <see cref="Languages.All"/>.</summary>
    public string In(string language) => _words.TryGetValue(language, out var text) ? text : _words[Languages.All[0]];

    /// <summary>The wording in the first language.</summary>
    public override string ToString() => _words[Languages.All[0]];
}
