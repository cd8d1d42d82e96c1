using System.Collections.Frozen;

namespace RelapseCheck.Web.Hosting;

/// <summary>The countries whose help lines are in the data, and how a browser's words point to one.</summary>
public static class Places
{
    /// <summary>Two-letter codes, the fallback first.</summary>
    public static IReadOnlyList<string> Countries { get; } = ["US", "GB", "CA", "IE", "AU", "ES", "MX"];

    private static readonly FrozenDictionary<string, string> ByZone = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Europe/London"] = "GB",
        ["Europe/Belfast"] = "GB",
        ["Europe/Dublin"] = "IE",
        ["Europe/Madrid"] = "ES",
        ["Africa/Ceuta"] = "ES",
        ["Atlantic/Canary"] = "ES",
        ["America/Toronto"] = "CA",
        ["America/Vancouver"] = "CA",
        ["America/Edmonton"] = "CA",
        ["America/Winnipeg"] = "CA",
        ["America/Halifax"] = "CA",
        ["America/Regina"] = "CA",
        ["America/Moncton"] = "CA",
        ["America/St_Johns"] = "CA",
        ["America/Mexico_City"] = "MX",
        ["America/Monterrey"] = "MX",
        ["America/Merida"] = "MX",
        ["America/Cancun"] = "MX",
        ["America/Tijuana"] = "MX",
        ["America/Hermosillo"] = "MX",
        ["America/Chihuahua"] = "MX",
        ["America/Ciudad_Juarez"] = "MX",
        ["America/Mazatlan"] = "MX",
        ["America/Bahia_Banderas"] = "MX",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code in capitals when its help lines are known, or null.</summary>
    public static string? Known(string? country) =>
        country is null ? null : Countries.FirstOrDefault(c => string.Equals(c, country, StringComparison.OrdinalIgnoreCase));

    /// <summary>The country a time zone lies in, or null when it does not tell.</summary>
    public static string? OfZone(string? zone) => zone is null ? null
        : ByZone.TryGetValue(zone, out var country) ? country
        : zone.StartsWith("Australia/", StringComparison.Ordinal) ? "AU" : null;

    /// <summary>The country named in an Accept-Language header, such as GB in <c>en-GB,en;q=0.9</c>, or null.</summary>
    public static string? OfAcceptLanguage(string? header)
    {
        foreach (var part in (header ?? "").Split(',', 9, StringSplitOptions.TrimEntries))
        {
            var tag = part.Split(';', 2)[0];
            if (tag.Length == 5 && tag[2] == '-' && Known(tag[3..]) is { } country)
            {
                return country;
            }
        }

        return null;
    }
}
