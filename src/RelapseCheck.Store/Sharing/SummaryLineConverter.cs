using System.Text.Json;
using System.Text.Json.Serialization;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>Writes a line of a summary as a list without names: a thousand shares have ninety thousand of them, read for one page.</summary>
internal sealed class SummaryLineConverter : JsonConverter<SummaryLine>
{
    private const int NoBand = -1;

    public override SummaryLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var day = DateOnly.FromDayNumber(Number(ref reader));
        reader.Read();
        var seconds = reader.GetInt64();
        var offset = TimeSpan.FromMinutes(Number(ref reader));
        reader.Read();
        var instrument = reader.GetString()!;
        var (version, scoring) = (Number(ref reader), Number(ref reader));
        reader.Read();
        var overall = JsonSerializer.Deserialize(ref reader, PageJson.Default.KeptRange)!;
        var (lowest, highest, shown) = (Number(ref reader), Number(ref reader), Number(ref reader));
        reader.Read();
        var rules = JsonSerializer.Deserialize(ref reader, PageJson.Default.StringArray) ?? [];
        reader.Read();
        var answers = JsonSerializer.Deserialize(ref reader, PageJson.Default.DictionaryStringString);
        reader.Read();
        return new(day, DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(offset), instrument, version, scoring, overall, (Band)lowest, (Band)highest, shown == NoBand ? null : (Band)shown, rules) { Answers = answers };
    }

    public override void Write(Utf8JsonWriter writer, SummaryLine value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Day.DayNumber);
        writer.WriteNumberValue(value.At.ToUnixTimeSeconds());
        writer.WriteNumberValue((int)value.At.Offset.TotalMinutes);
        writer.WriteStringValue(value.Instrument);
        writer.WriteNumberValue(value.Version);
        writer.WriteNumberValue(value.Scoring);
        JsonSerializer.Serialize(writer, value.Overall, PageJson.Default.KeptRange);
        writer.WriteNumberValue((int)value.Lowest);
        writer.WriteNumberValue((int)value.Highest);
        writer.WriteNumberValue((int?)value.Shown ?? NoBand);
        JsonSerializer.Serialize(writer, [.. value.Rules], PageJson.Default.StringArray);
        JsonSerializer.Serialize(writer, value.Answers?.ToDictionary(StringComparer.Ordinal), PageJson.Default.DictionaryStringString!);
        writer.WriteEndArray();
    }

    private static int Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }
}
