using RelapseCheck.Core.Family;
using RelapseCheck.Web.Features.HelpNow;

namespace RelapseCheck.Web.Features.Family.Guidance;

/// <summary>The help lines that a part of a page asks for; what a country has no line for is answered by its crisis line, which listens to families too.</summary>
public static class GuideCalls
{
    /// <summary>The lines, in the order of the kinds that the part names.</summary>
    public static IReadOnlyList<HelpLine> Of(GuidePart part, CountryLines country) =>
        part.Calls.Select(Kind).SelectMany(kind => country.Of(kind)).Distinct().ToList() is { Count: > 0 } lines ? lines : [.. country.Of(HelpKind.Crisis).DefaultIfEmpty(country.Emergency)];

    /// <summary>The kind that a page names.</summary>
    /// <exception cref="FormatException">There is no such kind.</exception>
    public static HelpKind Kind(string name) =>
        Enum.TryParse<HelpKind>(name, ignoreCase: true, out var kind) ? kind : throw new FormatException($"unknown kind of help line '{name}'");
}
