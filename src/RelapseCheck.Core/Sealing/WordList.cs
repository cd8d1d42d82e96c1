using System.Collections.Concurrent;

namespace RelapseCheck.Core.Sealing;

/// <summary>The 7,776 words of one language from which passphrases are made: a to z only, sorted, none that could hurt.</summary>
public sealed class WordList
{
    /// <summary>How many words a list has: five dice, 12.9 bits a word.</summary>
    public const int Size = 7776;

    private const int LongestTyped = 20, MostSuggestions = 5;
    private static readonly ConcurrentDictionary<string, WordList> Loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(Size, StringComparer.Ordinal);

    private WordList(string[] words)
    {
        Words = words;
        for (var at = 0; at < words.Length; at++)
        {
            _places.Add(words[at], at);
        }
    }

    /// <summary>The words in order; a word's place is its digit.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The list of a language; English for one that has none.</summary>
    public static WordList Of(string language) =>
        Loaded.GetOrAdd(Languages.All.Contains(language, StringComparer.Ordinal) ? language : Languages.All[0], Load);

    /// <summary>The place of a word written in lower case without accents, or -1.</summary>
    public int IndexOf(string word) => _places.GetValueOrDefault(word, -1);

    /// <summary>Words one slip away from what was typed, else two slips away; at most five, those of the same first letter first.</summary>
    public IReadOnlyList<string> Near(string typed)
    {
        if (typed.Length is 0 or > LongestTyped)
        {
            return [];
        }

        var near = Words.Select(word => (Word: word, Slips: Slips.Between(typed, word))).Where(x => x.Slips <= 2).ToList();
        var least = near.Count == 0 ? 0 : near.Min(x => x.Slips);
        return [.. near.Where(x => x.Slips == least).Select(x => x.Word).OrderBy(word => word[0] != typed[0]).ThenBy(word => word, StringComparer.Ordinal).Take(MostSuggestions)];
    }

    private static WordList Load(string language)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"words/{language}.txt")
            ?? throw new InvalidOperationException($"The word list of '{language}' is missing.");
        using var reader = new StreamReader(stream);
        return new WordList(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
