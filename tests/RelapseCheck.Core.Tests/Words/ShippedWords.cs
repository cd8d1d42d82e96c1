using RelapseCheck.Core.Family;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Core.Tests.Words;

/// <summary>Every text that the data files show to a person, with its place.</summary>
internal static class ShippedWords
{
    private const string Guides = "family/";

    /// <summary>The files that hold texts: each instrument, the safety rules, what helps at each rung, and what families are told and asked.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. InstrumentCatalog.Shipped.All.Select(instrument => instrument.Id),
        "safety", "ladder", "strain", "strain-words", "signs", "observer-safety", "rehearsal", "session-lines",
        .. GuideCatalog.Shipped.All.Select(page => Guides + page.Id),
    ];

    /// <summary>The texts of one file.</summary>
    public static IEnumerable<(string Place, LocalText Text)> Of(string file) =>
        (file switch
        {
            "safety" => SafetyRules.Shipped.All.SelectMany(OfRule),
            "ladder" => LadderHelp.Shipped.Select(rung => (Place: $"what helps at rung {rung.Rung}", Text: (LocalText?)rung.Helps)),
            "observer-safety" => ObserverSafety.Rules.All.SelectMany(OfRule),
            "signs" => SignMeanings.Shipped.Values.SelectMany(OfSign),
            "strain" => OfInstrument(StrainQuestions.Instrument),
            "strain-words" => StrainQuestions.Words.SelectMany(OfWord),
            "rehearsal" => Rehearsal.Shipped.Texts.Select(Optional),
            "session-lines" => SessionLines.Shipped.All.Select(line => (Place: $"{line.Id}, words", Text: (LocalText?)line.Words)),
            _ when file.StartsWith(Guides, StringComparison.Ordinal) => GuideCatalog.Shipped.Get(file[Guides.Length..]).Texts.Select(Optional),
            _ => OfInstrument(InstrumentCatalog.Shipped.Get(file)),
        })
            .Where(text => text.Text is not null)
            .Select(text => ($"{file}: {text.Place}", text.Text!));

    private static (string Place, LocalText? Text) Optional((string Place, LocalText Text) text) => text;

    private static IEnumerable<(string Place, LocalText? Text)> OfInstrument(Instrument instrument) =>
    [
        ("title", instrument.Title),
        ("lead", instrument.Lead),
        .. instrument.Bands.Select(cut => ($"reason of {cut.Band}", (LocalText?)cut.Reason)),
        .. instrument.Steps.Select(step => ($"title of {step.Id}", (LocalText?)step.Title)),
        .. instrument.Items.SelectMany(OfItem),
        .. instrument.FollowUps.SelectMany(OfFollowUp),
    ];

    private static IEnumerable<(string Place, LocalText? Text)> OfSign(SignMeaning sign) => [($"{sign.Sign}, may", sign.May), ($"{sign.Sign}, else", sign.Else)];

    private static IEnumerable<(string Place, LocalText? Text)> OfWord(StrainWord word) =>
        [($"{word.Code}, name", word.Name), ($"{word.Code}, text", word.Text), ($"{word.Code}, reason", word.Reason)];

    private static IEnumerable<(string Place, LocalText? Text)> OfItem(Item item) =>
    [
        ($"{item.Id}, name", item.Name),
        ($"{item.Id}, ask", item.Ask),
        ($"{item.Id}, short, ask", item.ShortAsk),
        ($"{item.Id}, help", item.Help),
        ($"{item.Id}, strength", item.Strength),
        ($"{item.Id}, next step", item.NextStep?.Title),
        ($"{item.Id}, next step's text", item.NextStep?.Text),
        ($"{item.Id}, points' reason", item.Evidence.PointsReason),
        .. item.Options.Select(option => ($"{item.Id}, option {option.Code}", (LocalText?)option.Wording)),
        .. item.Options.Select(option => ($"{item.Id}, said {option.Code}", option.Said)),
    ];

    private static IEnumerable<(string Place, LocalText? Text)> OfFollowUp(FollowUp followUp) =>
    [
        ($"{followUp.Id}, ask", followUp.Ask),
        ($"{followUp.Id}, short, ask", followUp.ShortAsk),
        ($"{followUp.Id}, help", followUp.Help),
        .. followUp.Choices.Select(choice => ($"{followUp.Id}, choice {choice.Code}", (LocalText?)choice.Wording)),
        .. followUp.Choices.Select(choice => ($"{followUp.Id}, said {choice.Code}", choice.Said)),
    ];

    private static IEnumerable<(string Place, LocalText? Text)> OfRule(SafetyRule rule) =>
    [
        ($"{rule.Id}, title", rule.Title),
        ($"{rule.Id}, line", rule.Line),
        ($"{rule.Id}, text", rule.Text),
        .. rule.Do.Select((line, at) => ($"{rule.Id}, to do {at + 1}", (LocalText?)line)),
        .. rule.Links.Select(link => ($"{rule.Id}, link {link.Path}", (LocalText?)link.Words)),
    ];
}
