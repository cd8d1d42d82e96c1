using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

/// <summary>Every set of safety rules that answers can fire together, and answers of the weekly review that fire just these: 2 to the 11th.</summary>
public static class RuleSets
{
    // What fires each rule and none but it. Methadone calls for "with others" and "days missed" without a use; low mood at its
    // second worst calls for "self-harm" without "hopeless"; the strongest wish after leaving care is "tolerance" without a use.
    private static readonly (string Rule, string[] Answers)[] Firing =
    [
        ("unsafe", ["unsafe=thoughts-of-death"]),
        ("self-harm", ["self-harm=yes"]),
        ("unsafe-home", ["unsafe-home=yes"]),
        ("used", ["used=*second", "last-use-days=1"]),
        ("mixed", ["with-others=yes"]),
        ("tolerance", ["craving=10", "left-care-days=10"]),
        ("medication-stopped", ["medication-missed=*worst", "days-missed=3+"]),
        ("dehydration", ["unwell=*worst", "keeps-fluids=no"]),
        ("hopeless", ["low-mood=*worst"]),
        ("no-control", ["craving=10", "confidence=*worst"]),
        ("just-once-near", ["just-once=*worst", "people-who-use=*second"]),
    ];

    // What a rule needs to be asked, whether it fires or not; an answer above takes its place.
    private static readonly string[] Asked = ["prescribed=methadone", "with-others=no", "low-mood=*second-worst", "self-harm=no", "conflict=*worst", "unsafe-home=no"];

    /// <summary>Every set with its sheet; the rules of a set in their order.</summary>
    public static IEnumerable<(IReadOnlyList<string> Rules, AnswerSheet Sheet)> All
    {
        get
        {
            var weekly = InstrumentCatalog.Shipped.Get("weekly");
            for (var set = 0; set < 1 << Firing.Length; set++)
            {
                var chosen = Firing.Where((_, at) => (set & (1 << at)) != 0).ToList();
                yield return ([.. chosen.Select(rule => rule.Rule)], Sheet(weekly, chosen.SelectMany(rule => rule.Answers)));
            }
        }
    }

    private static AnswerSheet Sheet(Instrument instrument, IEnumerable<string> firing)
    {
        var answers = instrument.Items.ToDictionary(item => item.Id, item => item.Options.MinBy(option => option.Points)!.Code, StringComparer.Ordinal);
        var more = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, code) in Asked.Concat(firing).Select(pair => (pair.Split('=')[0], pair.Split('=')[1])))
        {
            if (instrument.IndexOf(id) >= 0)
            {
                var options = instrument.Items[instrument.IndexOf(id)].Options.OrderBy(option => option.Points).ToList();
                answers[id] = code switch { "*second" => options[1].Code, "*second-worst" => options[^2].Code, "*worst" => options[^1].Code, _ => code };
            }
            else
            {
                more[id] = code;
            }
        }

        return new(instrument, answers, more);
    }
}
