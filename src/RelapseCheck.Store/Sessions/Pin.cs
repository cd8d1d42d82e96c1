namespace RelapseCheck.Store;

/// <summary>The PIN of one's own phone.</summary>
internal static class Pin
{
    /// <summary>Wrong tries after which the session is deleted.</summary>
    public const int MostTries = 5;

    /// <summary>4 to 6 digits, 0 to 9.</summary>
    public static bool IsWellFormed(string pin) => pin.Length is >= 4 and <= 6 && pin.All(char.IsAsciiDigit);
}
