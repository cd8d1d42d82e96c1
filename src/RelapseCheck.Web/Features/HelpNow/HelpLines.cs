using System.Globalization;
using RelapseCheck.Core;
using RelapseCheck.Web.Hosting;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RelapseCheck.Web.Features.HelpNow;

/// <summary>The help lines of every country, read once from <c>help-lines.yaml</c>.</summary>
public sealed class HelpLines
{
    /// <summary>Days after which a line should be checked again (judgement: numbers of such lines change about once in some years).</summary>
    public const int StaleAfterDays = 90;

    private static readonly Lazy<HelpLines> Lazily = new(() =>
    {
        using var stream = typeof(HelpLines).Assembly.GetManifestResourceStream("help-lines.yaml")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    });

    private HelpLines(IReadOnlyList<CountryLines> countries) => Countries = countries;

    /// <summary>The lines that come with the product.</summary>
    public static HelpLines Shipped => Lazily.Value;

    /// <summary>Every country in the order of <see cref="Places.Countries"/>.</summary>
    public IReadOnlyList<CountryLines> Countries { get; }

    /// <summary>The lines of a country; an unknown one gives the first.</summary>
    public CountryLines In(string country) => Countries.FirstOrDefault(c => c.Country == country) ?? Countries[0];

    /// <summary>The lines last checked more than <see cref="StaleAfterDays"/> days before a day.</summary>
    public IEnumerable<HelpLine> StaleOn(DateOnly today) =>
        Countries.SelectMany(c => c.Lines).Where(line => line.Checked.AddDays(StaleAfterDays) < today);

    /// <summary>Reads and checks lines.</summary>
    /// <exception cref="FormatException">A country, a field, a translation or a date is missing or wrong; says which.</exception>
    public static HelpLines Read(string yaml)
    {
        var read = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<List<CountryEntry>>(yaml);
        return new([.. Places.Countries.Select(code => Country(read.Find(c => c.Country == code) ?? throw new FormatException($"{code} is missing")))]);
    }

    private static CountryLines Country(CountryEntry entry)
    {
        var lines = entry.Lines.ConvertAll(line => Line(entry.Country, line));
        return lines is [{ Kind: HelpKind.Emergency }, ..] && lines.Exists(l => l.Kind == HelpKind.Crisis)
            ? new CountryLines(entry.Country, Words(entry.Name, entry.Country), lines)
            : throw new FormatException($"{entry.Country}: an emergency line comes first, and a crisis line is needed");
    }

    private static HelpLine Line(string country, LineEntry line)
    {
        var where = $"{country} {line.Number}";
        return new HelpLine(
            Enum.TryParse<HelpKind>(line.Kind, ignoreCase: true, out var kind) ? kind : throw new FormatException($"{where}: unknown kind '{line.Kind}'"),
            Words(line.Name, where),
            line.Number.Any(char.IsAsciiDigit) ? line.Number : throw new FormatException($"{where}: no number"),
            line.Text,
            line.Word,
            Words(line.What, where),
            Uri.TryCreate(line.Source, UriKind.Absolute, out var source) && source.Scheme == Uri.UriSchemeHttps ? source : throw new FormatException($"{where}: no https source"),
            DateOnly.TryParseExact(line.Checked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new FormatException($"{where}: checked on no day"));
    }

    private static LocalText Words(Dictionary<string, string> words, string where)
    {
        try
        {
            return new LocalText(words);
        }
        catch (ArgumentException missing)
        {
            throw new FormatException($"{where}: {missing.Message}", missing);
        }
    }

    private sealed class CountryEntry
    {
        public string Country { get; set; } = "";
        public Dictionary<string, string> Name { get; set; } = [];
        public List<LineEntry> Lines { get; set; } = [];
    }

    private sealed class LineEntry
    {
        public string Kind { get; set; } = "";
        public Dictionary<string, string> Name { get; set; } = [];
        public string Number { get; set; } = "";
        public string? Text { get; set; }
        public string? Word { get; set; }
        public Dictionary<string, string> What { get; set; } = [];
        public string Source { get; set; } = "";
        public string Checked { get; set; } = "";
    }
}
