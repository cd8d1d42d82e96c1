using System.Globalization;
using System.Text;

namespace RelapseCheck.Core.Tests.Words;

/// <summary>The school grade a set of texts asks of a reader, per language.</summary>
/// <remarks>
/// English: Flesch-Kincaid grade (Kincaid et al. 1975), 0.39 words a sentence + 11.8 syllables a word - 15.59.
/// Spanish: reading ease of Fernández Huerta (1959), 206.84 - 60 syllables a word - 1.02 words a sentence, read as a grade
/// in his table (90 and more: 4, 80: 5, 70: 6, 60: 8, 50: 10, below: 13), between the steps in a straight line.
/// Labels of fewer than five words are left out: they are no sentences and would make any text look easy.
/// </remarks>
internal static class ReadingGrade
{
    private const int FewestWords = 5;
    private static readonly (double Ease, double Grade)[] SpanishTable = [(90, 4), (80, 5), (70, 6), (60, 8), (50, 10), (30, 13)];

    /// <summary>The grade of texts in a language, "en" or "es"; 0 when none is long enough to tell.</summary>
    public static double Of(string language, IEnumerable<string> texts)
    {
        var sentences = texts.SelectMany(Sentences).Where(words => words.Count > 0).ToList();
        if (sentences.Count == 0)
        {
            return 0;
        }

        var words = sentences.Sum(sentence => sentence.Count);
        var perSentence = (double)words / sentences.Count;
        var perWord = (double)sentences.Sum(sentence => sentence.Sum(word => Syllables.Count(language, word))) / words;
        return language == "es" ? Grade(206.84 - (60 * perWord) - (1.02 * perSentence)) : Math.Max(0, (0.39 * perSentence) + (11.8 * perWord) - 15.59);
    }

    private static double Grade(double ease)
    {
        for (var i = 0; i < SpanishTable.Length; i++)
        {
            var (from, grade) = SpanishTable[i];
            if (ease >= from)
            {
                return i == 0 ? grade : grade - ((ease - from) / (SpanishTable[i - 1].Ease - from) * (grade - SpanishTable[i - 1].Grade));
            }
        }

        return SpanishTable[^1].Grade;
    }

    private static IEnumerable<List<string>> Sentences(string text)
    {
        var all = text.Split(['.', '?', '!', ':', ';'], StringSplitOptions.RemoveEmptyEntries).Select(Words).ToList();
        return all.Sum(words => words.Count) < FewestWords ? [] : all;
    }

    private static List<string> Words(string sentence) =>
        [.. new string([.. sentence.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture).Select(letter => char.IsLetterOrDigit(letter) || letter == '\'' ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
