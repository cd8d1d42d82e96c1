namespace RelapseCheck.Core.Journals;

/// <summary>A phone number as a person types it: kept as typed, called by its digits.</summary>
public static class PhoneText
{
    /// <summary>The longest number as typed (a judgement: 15 digits of E.164, a prefix, an extension, and what stands between).</summary>
    public const int Longest = 40;

    // Three digits are an emergency number; an international one with its prefix and an extension has some twenty (a judgement).
    private const int FewestDigits = 3, MostDigits = 24;
    private const string Between = " +-()./*#";

    /// <summary>Whether it has the characters and about the length of a phone number.</summary>
    public static bool IsPlausible(string typed) =>
        typed.Length <= Longest
        && typed.All(letter => char.IsAsciiDigit(letter) || Between.Contains(letter, StringComparison.Ordinal))
        && typed.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits
        && typed.LastIndexOf('+') is -1 or 0;

    /// <summary>The link that calls it (RFC 3966).</summary>
    public static string Link(string typed) =>
        "tel:" + string.Concat(typed.Where(letter => char.IsAsciiDigit(letter) || letter is '+' or '*' or '#')).Replace("#", "%23", StringComparison.Ordinal);
}
