using System.Collections.Frozen;

namespace RelapseCheck.Web.Hosting;

/// <summary>The countries whose help lines are in the data, and how a browser's words point to one.</summary>
public static class Places
{
    /// <summary>Two-letter codes, the fallback first.</summary>
    public static IReadOnlyList<string> Countries { get; } = ["US", "GB", "CA", "IE", "AU", "ES", "MX"];

    /// <summary>Time zones to choose from where the browser does not tell, with the country of each.</summary>
    public static IReadOnlyList<(string Id, string Country)> Zones { get; } =
    [
        ("America/New_York", "US"),
        ("America/Chicago", "US"),
        ("America/Denver", "US"),
        ("America/Phoenix", "US"),
        ("America/Los_Angeles", "US"),
        ("America/Anchorage", "US"),
        ("Pacific/Honolulu", "US"),
        ("America/Puerto_Rico", "US"),
        ("Europe/London", "GB"),
        ("America/St_Johns", "CA"),
        ("America/Halifax", "CA"),
        ("America/Toronto", "CA"),
        ("America/Winnipeg", "CA"),
        ("America/Regina", "CA"),
        ("America/Edmonton", "CA"),
        ("America/Vancouver", "CA"),
        ("Europe/Dublin", "IE"),
        ("Australia/Sydney", "AU"),
        ("Australia/Brisbane", "AU"),
        ("Australia/Adelaide", "AU"),
        ("Australia/Darwin", "AU"),
        ("Australia/Perth", "AU"),
        ("Europe/Madrid", "ES"),
        ("Atlantic/Canary", "ES"),
        ("America/Cancun", "MX"),
        ("America/Mexico_City", "MX"),
        ("America/Hermosillo", "MX"),
        ("America/Tijuana", "MX"),
    ];

    /// <summary>Zones that browsers still name beside those to choose from.</summary>
    private static readonly (string Id, string Country)[] Others =
    [
        ("Europe/Belfast", "GB"), ("Africa/Ceuta", "ES"), ("America/Moncton", "CA"),
        ("America/Monterrey", "MX"), ("America/Merida", "MX"), ("America/Chihuahua", "MX"),
        ("America/Ciudad_Juarez", "MX"), ("America/Mazatlan", "MX"), ("America/Bahia_Banderas", "MX"),
    ];

    private static readonly FrozenDictionary<string, string> ByZone = Zones.Concat(Others).ToFrozenDictionary(zone => zone.Id, zone => zone.Country, StringComparer.Ordinal);

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
