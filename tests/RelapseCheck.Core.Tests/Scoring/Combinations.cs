using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

/// <summary>
/// Every combination of what a condition reads, and of the answers that call for its follow-ups: each answer and none (one of those
/// with equal points), each code and none, each side of every number and none.
/// </summary>
internal static class Combinations
{
    internal static IEnumerable<AnswerSheet> Of(Condition condition, Instrument instrument)
    {
        (string Id, string[] Values)[] inputs =
        [
            .. Items(condition).Concat(Callers(condition, instrument)).Distinct().Where(item => instrument.IndexOf(item) >= 0)
                .Select(item => (item, (string[])["", .. instrument.Items[instrument.IndexOf(item)].Options.DistinctBy(option => option.Points).Select(option => option.Code)])),
            .. Facts(condition).GroupBy(fact => fact.Id).Select(fact => (fact.Key, (string[])["", .. fact.SelectMany(one => one.Values).Distinct()])),
        ];
        var choice = new int[inputs.Length];
        do
        {
            yield return instrument.Sheet([.. inputs.Select((input, at) => $"{input.Id}={input.Values[choice[at]]}")]);
        }
        while (Next(choice, inputs));
    }

    internal static IEnumerable<string> Items(Condition condition) => Leaves(condition)
        .Select(leaf => leaf switch { Condition.Above x => x.Item, Condition.Worst x => x.Item, Condition.TwoWorst x => x.Item, _ => null })
        .OfType<string>().Distinct();

    private static IEnumerable<string> Callers(Condition condition, Instrument instrument) => Facts(condition)
        .Select(fact => instrument.FindFollowUp(fact.Id))
        .OfType<FollowUp>()
        .Where(followUp => !followUp.Fact && followUp.When is not null)
        .SelectMany(followUp => Items(followUp.When!));

    /// <summary>The sheet with everything a condition reads and that was left out answered: items at their worst, a follow-up that was called for with each of its answers.</summary>
    internal static IEnumerable<AnswerSheet> WorstOfLeftOut(AnswerSheet sheet, Condition condition)
    {
        var items = Items(condition).Select(sheet.Find).Where(at => at >= 0).ToDictionary(
            at => sheet.Instrument.Items[at].Id,
            at => sheet.Answer(at)?.Code ?? (sheet.Applies(at) ? sheet.Instrument.Items[at].Options.MaxBy(option => option.Points)!.Code : AnswerSheet.NotApplicable));
        var given = Inputs(sheet).ToDictionary(pair => pair.Id, pair => pair.Value);
        FollowUp[] open = [.. Called.FollowUps(sheet).Where(followUp => !followUp.Fact && !given.ContainsKey(followUp.Id) && followUp.Choices.Count > 0)];
        var most = open.Select(followUp => followUp.Choices.Count).DefaultIfEmpty(1).Max();
        for (var i = 0; i < most; i++)
        {
            var more = given.Concat(open.Select(followUp => KeyValuePair.Create(followUp.Id, followUp.Choices[i % followUp.Choices.Count].Code))).ToDictionary();
            yield return new AnswerSheet(sheet.Instrument, items, more);
        }
    }

    internal static string Words(AnswerSheet sheet) => string.Join(' ', sheet.Instrument.Items.Select((item, at) => $"{item.Id}={sheet.Answer(at)?.Code}").Concat(Inputs(sheet).Select(input => $"{input.Id}={input.Value}")));

    private static IEnumerable<(string Id, string Value)> Inputs(AnswerSheet sheet) =>
        SafetyRules.Shipped.Inputs.Select(input => (input.Id, Value: sheet.More(input.Id)!)).Where(pair => pair.Value is not null);

    private static bool Next(int[] choice, (string Id, string[] Values)[] inputs)
    {
        for (var at = 0; at < choice.Length; at++)
        {
            choice[at] = (choice[at] + 1) % inputs[at].Values.Length;
            if (choice[at] > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(string Id, string[] Values)> Facts(Condition condition) => Leaves(condition)
        .SelectMany(leaf => leaf switch
        {
            Condition.Is x => [(x.Id, [.. SafetyRules.Shipped.Inputs.Single(input => input.Id == x.Id).Codes])],
            Condition.AtLeast x => [(x.Id, Sides(x.Number))],
            Condition.AtMost x => [(x.Id, Sides(x.Number))],
            _ => Array.Empty<(string, string[])>(),
        });

    private static string[] Sides(int number) => ["0", $"{number - 1}", $"{number}", $"{number + 1}", $"{FollowUp.LargestNumber}"];

    private static IEnumerable<Condition> Leaves(Condition condition) => condition switch
    {
        Condition.All all => all.Parts.SelectMany(Leaves),
        Condition.Any any => any.Parts.SelectMany(Leaves),
        _ => [condition],
    };
}
