using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>The answers of one step, as they are listed before sending.</summary>
public sealed record ReviewPart(string Step, string Title, IReadOnlyList<ReviewLine> Lines);

/// <summary>One answer in the list.</summary>
/// <param name="Id">Where the way to change it leads.</param>
/// <param name="Name">What was asked, in short.</param>
/// <param name="Answer">In the person's own words of choice; null when left out.</param>
/// <param name="IsPrivate">Rather not said.</param>
public sealed record ReviewLine(string Id, string Name, string? Answer, bool IsPrivate);

/// <summary>Lists a check-in's answers.</summary>
public static class Reviewing
{
    /// <summary>Every item that applies by step, and the follow-ups that were asked with them.</summary>
    public static IReadOnlyList<ReviewPart> Review(this CheckInState state, string language, bool shortWords)
    {
        var parts = state.Instrument.Steps.Select(step => new ReviewPart(
            step.Id,
            step.Title.In(language),
            [
                .. state.AskedOn(step).Select(fact => Line(state, fact, language, shortWords)),
                .. step.Items.Where(item => state.Sheet.Applies(state.Instrument.IndexOf(item.Id))).Select(item => Line(state, item, language, shortWords)),
            ])).ToList();
        if (state.CalledFor.Count > 0)
        {
            parts.Add(new(CheckInState.MoreStep, "", [.. state.CalledFor.Select(followUp => Line(state, followUp, language, shortWords))]));
        }

        return parts;
    }

    private static ReviewLine Line(CheckInState state, Item item, string language, bool shortWords)
    {
        var at = state.Instrument.IndexOf(item.Id);
        return new(item.Id, item.AskIn(shortWords).In(language), state.Sheet.Answer(at)?.Wording.In(language), state.Sheet.IsPrivate(at));
    }

    private static ReviewLine Line(CheckInState state, FollowUp followUp, string language, bool shortWords)
    {
        var given = state.Sheet.More(followUp.Id);
        var words = given is null or AnswerSheet.PreferNot ? null
            : followUp.Kind == FollowUpKind.Number ? given
            : string.Join(", ", followUp.Choices.Where(choice => FollowUp.Holds(given, choice.Code)).Select(choice => choice.Wording.In(language)));
        var about = state.About(followUp) is { } item ? item.Name.In(language) + ": " : "";
        return new(followUp.Id, about + followUp.AskIn(shortWords).In(language), words, given == AnswerSheet.PreferNot);
    }
}
