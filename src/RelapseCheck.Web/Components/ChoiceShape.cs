namespace RelapseCheck.Web.Components;

/// <summary>How a set of choices is laid out, decided by the length of its words in the language shown.</summary>
public static class ChoiceShape
{
    // Four cells fit 320 px when no word has more than seven letters of the small type; two columns fit 352 px when none has more than nine.
    private const int LongestInCell = 17, LongestCellWord = 7, LongestInPair = 16, LongestPairWord = 9, LongestInHalf = 22;

    /// <summary>The class beside <c>choices</c>: two halves, four cells, two columns where there is room, or a list.</summary>
    public static string Of(IReadOnlyList<Choosable> choices) => choices.Count switch
    {
        2 when choices.All(choice => choice.Words.Length <= LongestInHalf) => "choices--two",
        3 or 4 when choices.All(choice => Fits(choice, LongestInCell, LongestCellWord)) => "choices--cells",
        3 or 4 when choices.All(choice => Fits(choice, LongestInPair, LongestPairWord)) => "choices--pairs",
        _ => "choices--list",
    };

    private static bool Fits(Choosable choice, int longest, int longestWord) =>
        choice.Words.Length <= longest && Array.TrueForAll(choice.Words.Split(' ', '-'), word => word.Length <= longestWord);
}
