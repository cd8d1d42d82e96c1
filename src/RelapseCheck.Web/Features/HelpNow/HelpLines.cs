using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.HelpNow;

/// <summary>The help lines of every country, read once from <c>help-lines.yaml</c>.</summary>
public sealed class HelpLines
{
    private static readonly Lazy<HelpLines> Lazily = new(() =>
    {
        using var stream = typeof(HelpLines).Assembly.GetManifestResourceStream("help-lines.yaml")!;
        using var reader = new StreamReader(stream);
        return HelpLineReader.Read(reader.ReadToEnd());
    });

    internal HelpLines(IReadOnlyList<CountryLines> countries) => Countries = countries;

    /// <summary>The lines that come with the product.</summary>
    public static HelpLines Shipped => Lazily.Value;

    /// <summary>Every country in the order of <see cref="Places.Countries"/>.</summary>
    public IReadOnlyList<CountryLines> Countries { get; }

    /// <summary>The lines of a country; an unknown one gives the first.</summary>
    public CountryLines In(string country) => Countries.FirstOrDefault(c => c.Country == country) ?? Countries[0];

    /// <summary>What to look at again on a day, each as country and name, such as "GB FRANK".</summary>
    public IReadOnlyList<string> StaleOn(DateOnly today) =>
        [.. Countries.SelectMany(country => country.Lines.Where(line => line.IsStaleOn(today)).Select(line => $"{country.Country} {line.Name.In("en")}")).Distinct(StringComparer.Ordinal)];
}
