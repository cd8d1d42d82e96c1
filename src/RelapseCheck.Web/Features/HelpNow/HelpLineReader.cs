using System.Globalization;
using RelapseCheck.Core;
using RelapseCheck.Web.Hosting;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RelapseCheck.Web.Features.HelpNow;

/// <summary>Reads help lines out of YAML and refuses what a person in need could be misled by.</summary>
public static class HelpLineReader
{
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
        return lines is [{ Kind: HelpKind.Emergency, Number: not null }, ..] && lines.Exists(l => l is { Kind: HelpKind.Crisis, Number: not null })
            ? new CountryLines(entry.Country, Words(entry.Name, entry.Country), lines)
            : throw new FormatException($"{entry.Country}: an emergency line comes first, and a crisis line is needed");
    }

    private static HelpLine Line(string country, LineEntry line)
    {
        var where = $"{country} {line.Number ?? line.Text}";
        if (line.Confirmed is null != line.Checked is null)
        {
            throw new FormatException($"{where}: the page a number was read on and the day belong together");
        }

        return new HelpLine(
            Enum.TryParse<HelpKind>(line.Kind, ignoreCase: true, out var kind) ? kind : throw new FormatException($"{where}: unknown kind '{line.Kind}'"),
            Words(line.Name, where),
            Number(line.Number, where),
            Number(line.Text, where) ?? (line.Number is null ? throw new FormatException($"{country} {line.Name.GetValueOrDefault("en")}: no number") : null),
            line.Word,
            Words(line.What, where),
            Uri.TryCreate(line.Source, UriKind.Absolute, out var source) && source.Scheme == Uri.UriSchemeHttps ? source : throw new FormatException($"{where}: no https source"))
        {
            Confirmed = line.Confirmed is null ? null
                : Uri.TryCreate(line.Confirmed, UriKind.Absolute, out var confirmed) && confirmed.Scheme is "https" or "http" ? confirmed
                : throw new FormatException($"{where}: confirmed on no page"),
            Checked = line.Checked is null ? null
                : DateOnly.TryParseExact(line.Checked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
                : throw new FormatException($"{where}: checked on no day"),
        };
    }

    private static string? Number(string? number, string where) =>
        number?.Any(char.IsAsciiDigit) != false ? number : throw new FormatException($"{where}: no number");

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
        public string? Number { get; set; }
        public string? Text { get; set; }
        public string? Word { get; set; }
        public Dictionary<string, string> What { get; set; } = [];
        public string Source { get; set; } = "";
        public string? Confirmed { get; set; }
        public string? Checked { get; set; }
    }
}
