namespace RelapseCheck.Core.Tests.Words;

/// <summary>Counts syllables by rule: exact enough for a grade, the same on every machine.</summary>
internal static class Syllables
{
    /// <summary>The syllables of one word in small letters; a number counts one for each digit.</summary>
    public static int Count(string language, string word) =>
        char.IsDigit(word[0]) ? word.Count(char.IsDigit) : Math.Max(1, language == "es" ? Spanish(word) : English(word));

    private static int English(string word)
    {
        var count = Groups(word, "aeiouy");
        var silentE = word.EndsWith('e') && !(word.EndsWith("le", StringComparison.Ordinal) && word.Length > 2 && !IsVowel(word[^3]));
        var silentEd = word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3 && word[^3] is not ('t' or 'd') && !IsVowel(word[^3]);
        var silentEs = word.EndsWith("es", StringComparison.Ordinal) && word.Length > 3 && word[^3] is not ('s' or 'x' or 'z' or 'c' or 'g' or 'h') && !IsVowel(word[^3]);
        var brokenIa = word.Contains("ia", StringComparison.Ordinal) || word.Contains("io", StringComparison.Ordinal) && !word.Contains("tio", StringComparison.Ordinal) && !word.Contains("sio", StringComparison.Ordinal);
        return count - (silentE || silentEd || silentEs ? 1 : 0) + (brokenIa && !word.Contains("cia", StringComparison.Ordinal) ? 1 : 0);

        static bool IsVowel(char letter) => "aeiouy".Contains(letter);
    }

    // Two strong vowels, or a weak one with an accent beside a strong one, are two syllables; the u of que, qui, gue, gui is silent.
    private static int Spanish(string word)
    {
        var text = word.Replace("qu", "q", StringComparison.Ordinal).Replace("gue", "ge", StringComparison.Ordinal).Replace("gui", "gi", StringComparison.Ordinal);
        var (count, before) = (0, ' ');
        for (var i = 0; i < text.Length; i++)
        {
            var now = text[i] == 'y' && i == text.Length - 1 ? 'i' : text[i];
            if (IsVowel(now) && (!IsVowel(before) || (IsStrong(now) && IsStrong(before))))
            {
                count++;
            }

            before = now;
        }

        return count;

        static bool IsVowel(char letter) => "aeiouáéíóúü".Contains(letter);
        static bool IsStrong(char letter) => "aeoáéíóú".Contains(letter);
    }

    private static int Groups(string word, string vowels)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            count += vowels.Contains(word[i]) && (i == 0 || !vowels.Contains(word[i - 1])) ? 1 : 0;
        }

        return count;
    }
}
