namespace RelapseCheck.Core.Sealing;

/// <summary>How many slips of the finger lie between two words (Damerau-Levenshtein, optimal string alignment).</summary>
internal static class Slips
{
    /// <summary>Letters wrong, missing, extra, or two neighbours swapped; 0 for the same word.</summary>
    public static int Between(string a, string b)
    {
        // More apart in length than any suggestion may be: no need to look at the letters.
        if (Math.Abs(a.Length - b.Length) > 2)
        {
            return int.MaxValue;
        }

        var width = b.Length + 1;
        Span<int> cells = stackalloc int[(a.Length + 1) * width];
        for (var i = 0; i <= a.Length; i++)
        {
            cells[i * width] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            cells[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                var least = Math.Min(cells[((i - 1) * width) + j - 1] + same, 1 + Math.Min(cells[((i - 1) * width) + j], cells[(i * width) + j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    least = Math.Min(least, cells[((i - 2) * width) + j - 2] + 1);
                }

                cells[(i * width) + j] = least;
            }
        }

        return cells[^1];
    }
}
