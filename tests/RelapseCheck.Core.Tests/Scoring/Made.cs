using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

/// <summary>Small instruments, rules and sheets made for a test.</summary>
internal static class Made
{
    internal static readonly LocalText Words = new(new Dictionary<string, string> { ["en"] = "words", ["es"] = "palabras" });

    private static readonly Evidence Judgement = new(EvidenceStatus.SourceDocument, ["S0"], null, Words);

    /// <summary>An item whose options a, b, c … carry these points.</summary>
    internal static Item Item(string id, Domain domain, params int[] points) =>
        new(id, domain, Words, Words, null, [.. points.Select((p, i) => new Option(((char)('a' + i)).ToString(), Words, p))], false, null, null, null, [], null, Judgement);

    internal static FollowUp FollowUp(string id, Condition? when, params string[] codes) =>
        new(id, Words, null, codes.Length == 0 ? FollowUpKind.Number : FollowUpKind.One, [.. codes.Select(code => new Choice(code, Words))], when, false);

    internal static Instrument Instrument(params Item[] items) => Instrument([], items);

    internal static Instrument Instrument(IReadOnlyList<FollowUp> followUps, params Item[] items) =>
        new("made", 1, Words, Words, true, [new Step("body", Words, followUps, items)], Bands(25, 50, 75));

    internal static IReadOnlyList<BandCut> Bands(double moderate, double high, double severe) =>
        [new(Band.Low, 0, Words), new(Band.Moderate, moderate, Words), new(Band.High, high, Words), new(Band.Severe, severe, Words)];

    internal static SafetyRule Rule(string id, Condition when, Band? floor) => new(id, when, floor, Words, Words, Words, [], [], new DateOnly(2026, 1, 31), [], []);

    /// <summary>A sheet from "item=code" and "followUp=code" pairs.</summary>
    internal static AnswerSheet Sheet(this Instrument instrument, params string[] pairs)
    {
        var split = pairs.Select(pair => pair.Split('=', 2)).ToLookup(pair => instrument.IndexOf(pair[0]) >= 0);
        return new(instrument, split[true].ToDictionary(p => p[0], p => p[1]), split[false].ToDictionary(p => p[0], p => p[1]));
    }
}
