namespace RelapseCheck.Web.Features.Result;

/// <summary>Lists in a sentence.</summary>
public static class ListText
{
    /// <summary>"a, b and c", with the word for "and".</summary>
    public static string And(IEnumerable<string> parts, string and)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} {and} {all[^1]}";
    }
}
