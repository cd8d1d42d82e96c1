namespace RelapseCheck.Web.Components;

/// <summary>How a set of choices is laid out, decided by the length of its words in the language shown.</summary>
public static class ChoiceShape
{
    // Four cells fit 320 px when no single word is wider than 62 px: about eight letters of the small type.
    private const int LongestWord = 8, LongestInCell = 17, LongestInHalf = 22;

    /// <summary>The class beside <c>choices</c>: four cells, two halves, or a list.</summary>
    public static string Of(IReadOnlyList<Choosable> choices) => choices.Count switch
    {
        2 when choices.All(choice => choice.Words.Length <= LongestInHalf) => "choices--two",
        3 or 4 when choices.All(FitsCell) => "choices--cells",
        _ => "choices--list",
    };

    private static bool FitsCell(Choosable choice) =>
        choice.Words.Length <= LongestInCell && Array.TrueForAll(choice.Words.Split(' ', '-'), word => word.Length <= LongestWord);
}
