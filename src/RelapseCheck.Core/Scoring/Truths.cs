using System.Globalization;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>Decides conditions on a sheet, in three values: what was left out could still hold.</summary>
/// <remarks>
/// Left out is an unanswered item that applies, or a follow-up that was called for and not given. A fact that is not given,
/// a control that is not pressed and a follow-up that nothing called for do not hold. What is given counts, whatever called for it.
/// </remarks>
public static class Truths
{
    /// <summary>Whether the condition holds on the sheet.</summary>
    public static Truth Of(Condition condition, AnswerSheet sheet) => condition switch
    {
        Condition.All all => OfAll(all.Parts, sheet),
        Condition.Any any => OfAny(any.Parts, sheet),
        Condition.Above above => OfItem(above.Item, sheet, static (_, points) => points > 0),
        Condition.Worst worst => OfItem(worst.Item, sheet, static (item, points) => points > 0 && points == item.Maximum),
        Condition.TwoWorst worst => OfItem(worst.Item, sheet, static (item, points) => points > 0 && points >= item.SecondWorst),
        Condition.Is choice => OfChoice(choice, sheet),
        Condition.AtLeast least => OfNumber(least.Id, sheet, least.Number, int.MaxValue),
        Condition.AtMost most => OfNumber(most.Id, sheet, int.MinValue, most.Number),
        _ => throw new ArgumentException($"a condition of an unknown kind: {condition}", nameof(condition)),
    };

    private static Truth OfAll(IReadOnlyList<Condition> parts, AnswerSheet sheet)
    {
        var truth = Truth.Yes;
        for (var i = 0; i < parts.Count && truth != Truth.No; i++)
        {
            truth = (Truth)Math.Min((int)truth, (int)Of(parts[i], sheet));
        }

        return truth;
    }

    private static Truth OfAny(IReadOnlyList<Condition> parts, AnswerSheet sheet)
    {
        var truth = Truth.No;
        for (var i = 0; i < parts.Count && truth != Truth.Yes; i++)
        {
            truth = (Truth)Math.Max((int)truth, (int)Of(parts[i], sheet));
        }

        return truth;
    }

    private static Truth OfItem(string id, AnswerSheet sheet, Func<Item, int, bool> holds)
    {
        var at = sheet.Find(id);
        if (at < 0 || !sheet.Applies(at))
        {
            return Truth.No;
        }

        return sheet.Answer(at) is not { } answer ? Truth.CouldBe : When(holds(sheet.Instrument.Items[at], answer.Points));
    }

    private static Truth OfChoice(Condition.Is choice, AnswerSheet sheet)
    {
        if (Given(choice.Id, sheet) is { } given)
        {
            for (var i = 0; i < choice.Codes.Count; i++)
            {
                if (FollowUp.Holds(given, choice.Codes[i]))
                {
                    return Truth.Yes;
                }
            }

            return Truth.No;
        }

        var at = sheet.Find(choice.Id);
        if (at < 0)
        {
            return NotGiven(choice.Id, sheet);
        }

        return sheet.Answer(at) is { } answer ? When(choice.Codes.Contains(answer.Code, StringComparer.Ordinal)) : sheet.Applies(at) ? Truth.CouldBe : Truth.No;
    }

    private static Truth OfNumber(string id, AnswerSheet sheet, int least, int most) =>
        Given(id, sheet) is { } given && int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? When(number >= least && number <= most)
            : NotGiven(id, sheet);

    private static string? Given(string id, AnswerSheet sheet) => sheet.More(id) is { } given && given != AnswerSheet.PreferNot ? given : null;

    private static Truth NotGiven(string id, AnswerSheet sheet) =>
        sheet.Instrument.FindFollowUp(id) is { Fact: false } asked
        && (asked.When is not { } when || Of(when, sheet) == Truth.Yes)
        && sheet.More(id) != AnswerSheet.NotApplicable
            ? Truth.CouldBe
            : Truth.No;

    private static Truth When(bool holds) => holds ? Truth.Yes : Truth.No;
}
