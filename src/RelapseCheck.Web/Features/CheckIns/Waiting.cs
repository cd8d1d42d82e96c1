using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>Follow-ups that belong together on their page.</summary>
/// <param name="First">Called for already.</param>
/// <param name="Waiting">Called for only by certain answers to the first.</param>
/// <param name="Calling">Those answers' codes.</param>
public sealed record MoreGroup(FollowUp First, IReadOnlyList<FollowUp> Waiting, IReadOnlySet<string> Calling);

/// <summary>What waits on a page for another answer of the same page.</summary>
public static class Waiting
{
    /// <summary>Whether an item is shown: it applies, or a fact that is still asked could make it apply.</summary>
    public static bool MayApply(this CheckInState state, Item item) =>
        state.Sheet.Applies(state.Instrument.IndexOf(item.Id)) || Mentions(item.AppliesUnless).Any(id => !state.Known.ContainsKey(id));

    /// <summary>The codes of a fact that make an item of the step apply.</summary>
    public static IReadOnlySet<string> Calling(this CheckInState state, FollowUp fact, Step step) => fact.Choices.Select(choice => choice.Code)
        .Where(code => step.Items.Any(item => item.AppliesUnless is { } unless && Truths.Of(unless, With(state, fact.Id, code)) == Truth.No))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The follow-ups of the page of their own: each called for by now, with those that only its answer calls for.</summary>
    public static IReadOnlyList<MoreGroup> MoreGroups(this CheckInState state)
    {
        var called = state.CalledFor;
        return
        [
            .. called.Where(followUp => !called.Any(other => other != followUp && Mentions(followUp.When).Contains(other.Id, StringComparer.Ordinal)))
                .Select(followUp => Group(state, followUp, called)),
        ];
    }

    private static MoreGroup Group(CheckInState state, FollowUp caller, IReadOnlyList<FollowUp> called)
    {
        var waiting = state.Instrument.FollowUps
            .Where(followUp => followUp != caller && state.IsOpen(followUp) && Mentions(followUp.When).Contains(caller.Id, StringComparer.Ordinal))
            .Where(followUp => called.Contains(followUp) || CodesCalling(state, caller, followUp).Any())
            .ToList();
        return new(caller, waiting, waiting.SelectMany(followUp => CodesCalling(state, caller, followUp)).ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string> CodesCalling(CheckInState state, FollowUp caller, FollowUp waiting) =>
        caller.Choices.Select(choice => choice.Code).Where(code => Truths.Of(waiting.When!, With(state, caller.Id, code)) == Truth.Yes);

    /// <summary>The sheet as if one more follow-up were answered.</summary>
    private static AnswerSheet With(CheckInState state, string id, string code)
    {
        var (instrument, sheet) = (state.Instrument, state.Sheet);
        var answers = instrument.Items.Select((item, at) => (item.Id, sheet.Answer(at)?.Code)).Where(answer => answer.Code is not null)
            .ToDictionary(answer => answer.Id, answer => answer.Code!, StringComparer.Ordinal);
        var more = instrument.FollowUps.Select(followUp => followUp.Id).Concat(state.Known.Keys).Append(AnswerSheet.Unsafe).Distinct(StringComparer.Ordinal)
            .Where(other => sheet.More(other) is not null).ToDictionary(other => other, other => sheet.More(other)!, StringComparer.Ordinal);
        more[id] = code;
        return new(instrument, answers, more);
    }

    private static IEnumerable<string> Mentions(Condition? condition) => condition switch
    {
        Condition.All all => all.Parts.SelectMany(Mentions),
        Condition.Any any => any.Parts.SelectMany(Mentions),
        Condition.Is choice => [choice.Id],
        Condition.AtLeast least => [least.Id],
        Condition.AtMost most => [most.Id],
        _ => [],
    };
}
