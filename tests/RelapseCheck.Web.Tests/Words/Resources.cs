using System.Xml.Linq;
using RelapseCheck.Core.Tests.Conventions;

namespace RelapseCheck.Web.Tests.Words;

/// <summary>The texts of the web application as they lie in the resource files.</summary>
internal static class Resources
{
    /// <summary>Neutral resource files, as paths from the root without ending.</summary>
    public static IReadOnlyList<string> Sets { get; } =
        [.. Repository.Files("src/RelapseCheck.Web", ".resx").Select(path => path[..^".resx".Length]).Where(path => !path.EndsWith(".es", StringComparison.Ordinal))];

    /// <summary>Keys and texts of a set in a language; empty when the file is not there.</summary>
    public static IReadOnlyDictionary<string, string> Read(string set, string language)
    {
        var path = Path.Combine(Repository.Root, set + (language == "en" ? ".resx" : $".{language}.resx"));
        return !File.Exists(path) ? new Dictionary<string, string>() : XDocument.Load(path).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
    }
}
