using System.Globalization;

namespace RelapseCheck.Web.Features.Result;

/// <summary>Lists within a sentence.</summary>
public static class ListText
{
    /// <summary>"a; b; c": names may hold commas and quotation marks of their own, and start small inside a sentence.</summary>
    public static string Of(IEnumerable<string> names) => string.Join("; ", names.Select(Small));

    // A lone capital or an abbreviation keeps it: "I", "PIN".
    private static string Small(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLower(name[0], CultureInfo.CurrentUICulture) + name[1..] : name;
}
