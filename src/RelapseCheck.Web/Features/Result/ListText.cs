namespace RelapseCheck.Web.Features.Result;

/// <summary>Lists within a sentence.</summary>
public static class ListText
{
    /// <summary>"a; b; c": names may hold commas and quotation marks of their own.</summary>
    public static string Of(IEnumerable<string> names) => string.Join("; ", names);
}
