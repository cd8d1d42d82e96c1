using System.Globalization;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Simulation;

/// <summary>The follow-ups and facts that simulated answers call for, answered with nothing alarming: what is simulated is the rating, not a crisis.</summary>
public static class LifeFollowUps
{
    /// <summary>Answers by id.</summary>
    /// <param name="instrument">The questionnaire.</param>
    /// <param name="codes">The answers.</param>
    /// <param name="prescribed">The code of <c>prescribed</c>.</param>
    /// <param name="sinceUse">Days since the last day of use that was told; null when there was none.</param>
    /// <param name="draws">Where chance comes from.</param>
    public static IReadOnlyDictionary<string, string> Of(Instrument instrument, IReadOnlyDictionary<string, string> codes, string prescribed, int? sinceUse, Draws draws)
    {
        var more = new Dictionary<string, string>(StringComparer.Ordinal) { ["prescribed"] = prescribed };
        var sheet = new AnswerSheet(instrument, codes, more);
        foreach (var asked in instrument.FollowUps.Where(asked => asked.When is not null && Truths.Of(asked.When, sheet) == Truth.Yes))
        {
            var answer = asked.Id switch
            {
                "keeps-fluids" => "yes",
                "days-missed" => "1",
                "alone" => draws.Happens(0.5) ? "yes" : "no",
                "last-use-days" => sinceUse?.ToString(CultureInfo.InvariantCulture),
                "unwell-which" => draws.OneOf(asked.Choices).Code,
                _ => asked.Choices.Any(choice => choice.Code == "no") ? "no" : null,
            };
            if (answer is not null)
            {
                more[asked.Id] = answer;
            }
        }

        return more;
    }
}
