using System.Text.Encodings.Web;
using System.Text.Json;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Instruments;

/// <summary>The instruments and safety rules as one JSON object.</summary>
internal static class InstrumentsJson
{
    // Letters with accents stay readable; what could end a script in a page stays escaped by the reader of this output, not here.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Print() => JsonSerializer.Serialize(
        new
        {
            Scoring = Score.Version,
            Instruments = InstrumentCatalog.Shipped.All.Select(Instrument),
            SafetyRules = SafetyRules.Shipped.All.Select(rule => new
            {
                rule.Id,
                Floor = rule.Floor is { } floor ? Code(floor) : null,
                Title = Words(rule.Title),
                rule.Sources,
            }),
        },
        Readable);

    private static object Instrument(Instrument instrument) => new
    {
        instrument.Id,
        instrument.Version,
        instrument.Rated,
        Title = Words(instrument.Title),
        Bands = instrument.Bands.Select(cut => new { Code = Code(cut.Band), cut.From, Reason = Words(cut.Reason) }),
        Items = instrument.Items.Select(item => new
        {
            item.Id,
            Domain = Code(item.Domain),
            Ask = Words(item.Ask),
            Strength = item.Strength is not null,
            item.Rung,
            item.Maximum,
            Options = item.Options.Select(option => new { option.Code, option.Points, Wording = Words(option.Wording) }),
            FollowUps = item.FollowUps.Select(FollowUp),
            Evidence = new { Status = Code(item.Evidence.Status), item.Evidence.Sources, item.Evidence.Citation },
        }),
        Facts = instrument.Steps.SelectMany(step => step.FollowUps).Select(FollowUp),
    };

    private static object FollowUp(FollowUp followUp) => new
    {
        followUp.Id,
        Kind = Code(followUp.Kind),
        followUp.Fact,
        Options = followUp.Choices.Select(choice => choice.Code),
    };

    private static Dictionary<string, string> Words(Core.LocalText text) => Core.Languages.All.ToDictionary(language => language, text.In, StringComparer.Ordinal);

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
