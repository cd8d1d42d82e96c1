namespace RelapseCheck.Cli.Scoring;

/// <summary>Tells a misspelt column from a foreign one: reading it as foreign would score the question as skipped.</summary>
internal static class Typo
{
    /// <summary>
    /// Whether the names differ by one letter left out, added, changed, or swapped with its neighbour (Damerau-Levenshtein distance 1),
    /// or only by capitals, blanks around, or underscores and blanks for hyphens.
    /// </summary>
    internal static bool IsNear(string name, string id) => IsOneStepFrom(name, id) || Plain(name) == id || IsOneStepFrom(Plain(name), id);

    private static string Plain(string name) => name.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    private static bool IsOneStepFrom(string one, string other)
    {
        if (one.Length > other.Length)
        {
            return IsOneStepFrom(other, one);
        }

        var head = one.AsSpan().CommonPrefixLength(other);
        var left = one.AsSpan(head);
        var right = other.AsSpan(head);
        return (right.Length - left.Length) switch
        {
            1 => left.SequenceEqual(right[1..]),
            0 when left.Length > 0 => left[1..].SequenceEqual(right[1..])
                || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..])),
            _ => false,
        };
    }
}
