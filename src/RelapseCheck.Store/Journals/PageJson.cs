using System.Text.Json;
using System.Text.Json.Serialization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>The written form: short, so that most days fit one step of the seal; unknown fields are no error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(KeptRangeConverter), typeof(SummaryLineConverter)])]
[JsonSerializable(typeof(PageContent))]
[JsonSerializable(typeof(HeaderContent))]
[JsonSerializable(typeof(ShareSummary))]
[JsonSerializable(typeof(KeptRange))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Consent))]
[JsonSerializable(typeof(CounselorFile))]
[JsonSerializable(typeof(Look))]
internal sealed partial class PageJson : JsonSerializerContext;

/// <summary>Writes a range as <c>[point, low, high]</c>, and as one number when all three are the same.</summary>
internal sealed class KeptRangeConverter : JsonConverter<KeptRange>
{
    public override KeptRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            var all = reader.GetDouble();
            return new KeptRange(all, all, all);
        }

        var numbers = new double?[3];
        for (var at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
        {
            if (at < numbers.Length)
            {
                numbers[at] = reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble();
            }
        }

        return new KeptRange(numbers[0], numbers[1] ?? 0, numbers[2] ?? 100);
    }

    public override void Write(Utf8JsonWriter writer, KeptRange value, JsonSerializerOptions options)
    {
        if (value.Point is { } point && point.Equals(value.Low) && point.Equals(value.High))
        {
            writer.WriteNumberValue(point);
            return;
        }

        writer.WriteStartArray();
        if (value.Point is { } given)
        {
            writer.WriteNumberValue(given);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteNumberValue(value.Low);
        writer.WriteNumberValue(value.High);
        writer.WriteEndArray();
    }
}
