using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>A check-in as it is kept: the answers, and the rating as it was shown.</summary>
public static class Rating
{
    /// <summary>The finished form as a check-in.</summary>
    public static CheckIn Of(CheckInState state, DateTimeOffset at)
    {
        var (instrument, sheet, form) = (state.Instrument, state.Sheet, state.Form!);
        var answers = Answers(sheet, form.Field);
        var more = instrument.FollowUps.Select(followUp => followUp.Id).Append(AnswerSheet.Unsafe).Concat(state.Known.Keys).Distinct(StringComparer.Ordinal)
            .Where(id => sheet.More(id) is not null)
            .ToDictionary(id => id, id => sheet.More(id)!, StringComparer.Ordinal);
        return new(
            form.Id,
            instrument.Id,
            instrument.Version,
            Score.Version,
            at,
            answers,
            more,
            form.Field(StepForm.NoteField) is { Length: > 0 } note ? note : null,
            Kept(state.Score));
    }

    /// <summary>A sheet as a check-in without a note.</summary>
    /// <param name="id">The check-in's id.</param>
    /// <param name="sheet">The answers, with follow-ups and facts.</param>
    /// <param name="codes">The same answers as codes by item id.</param>
    /// <param name="at">When it was finished.</param>
    public static CheckIn Of(string id, AnswerSheet sheet, IReadOnlyDictionary<string, string> codes, DateTimeOffset at) => new(
        id,
        sheet.Instrument.Id,
        sheet.Instrument.Version,
        Score.Version,
        at,
        Answers(sheet, item => codes.GetValueOrDefault(item)),
        sheet.Instrument.FollowUps.Where(asked => sheet.More(asked.Id) is not null).ToDictionary(asked => asked.Id, asked => sheet.More(asked.Id)!, StringComparer.Ordinal),
        null,
        Kept(Scorer.Score(sheet)));

    /// <summary>The same check-in with what a journal knows: facts that were not given, and so the rating anew.</summary>
    public static CheckIn WithHistory(CheckIn made, PersonHistory history, DateOnly day)
    {
        var instrument = InstrumentCatalog.Shipped.Get(made.Instrument);
        var more = new Dictionary<string, string>(made.More, StringComparer.Ordinal);
        foreach (var (id, value) in PersonFacts.Known(instrument, history, null, day))
        {
            if (instrument.FindFollowUp(id)?.Accepts(value) != false)
            {
                more.TryAdd(id, value);
            }
        }

        var sheet = new AnswerSheet(instrument, made.Answers, more);
        return made with { More = more, Score = Kept(Scorer.Score(sheet)) };
    }

    private static Dictionary<string, string> Answers(AnswerSheet sheet, Func<string, string?> code)
    {
        var items = sheet.Instrument.Items;
        var answers = items.Where(item => code(item.Id) is { Length: > 0 }).ToDictionary(item => item.Id, item => code(item.Id)!, StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (!sheet.Applies(i))
            {
                answers[items[i].Id] = AnswerSheet.NotApplicable;
            }
        }

        return answers;
    }

    private static KeptScore? Kept(Score score) => !score.Rated ? null : new(
        Kept(score.Overall),
        Kept(score.Physiological),
        Kept(score.Social),
        Kept(score.Psychological),
        score.Lowest,
        score.Highest,
        score.Shown,
        [.. score.Fired.Select(rule => rule.Id)]);

    private static KeptRange Kept(ScoreRange range) => new(range.Point, range.Low, range.High);
}
