using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Observing;

/// <summary>How one sign stands in an observation. The four never count for each other.</summary>
public enum Sight
{
    /// <summary>The observer saw or heard it.</summary>
    Seen,

    /// <summary>The observer was there and it did not show.</summary>
    NotSeen,

    /// <summary>The observer had no chance to know.</summary>
    CouldNotSee,

    /// <summary>Skipped, or rather not said.</summary>
    LeftOut,
}

/// <summary>How many signs of a set were seen, not seen, out of sight and left out; no sum of them has a meaning.</summary>
public readonly record struct SightCount(int Seen, int NotSeen, int CouldNotSee, int LeftOut)
{
    /// <summary>How many the observer had a chance to see.</summary>
    public int InSight => Seen + NotSeen;
}

/// <summary>What somebody saw of a person in a week. It holds no band, no score and no sum.</summary>
public sealed class Observation
{
    /// <summary>The questionnaire's id.</summary>
    public const string Instrument = "observer";

    /// <summary>The follow-up that names strengths, several of them joined by a space.</summary>
    public const string StrengthsSeen = "strengths-seen";

    private const string NotSeen = "not-seen", CouldNotSee = "could-not-see";

    /// <summary>Reads a sheet of the observer's questionnaire.</summary>
    /// <exception cref="ArgumentException">The sheet is of another questionnaire.</exception>
    public Observation(AnswerSheet sheet) =>
        Sheet = sheet.Instrument.Id == Instrument ? sheet : throw new ArgumentException($"'{sheet.Instrument.Id}' is no observation", nameof(sheet));

    /// <summary>The answers.</summary>
    public AnswerSheet Sheet { get; }

    /// <summary>Every sign, in the order asked.</summary>
    public IReadOnlyList<Item> Signs => Sheet.Instrument.Items;

    /// <summary>The strengths that were seen, in the order asked.</summary>
    public IReadOnlyList<Choice> Strengths => Sheet.More(StrengthsSeen) is { } given && Sheet.Instrument.FindFollowUp(StrengthsSeen) is { } asked
        ? [.. asked.Choices.Where(choice => FollowUp.Holds(given, choice.Code))]
        : [];

    /// <summary>The signs that were seen, in the order asked.</summary>
    public IReadOnlyList<Item> Seen => [.. Signs.Where(sign => Of(sign.Id) == Sight.Seen)];

    /// <summary>How a sign stands; one that the questionnaire does not ask is left out.</summary>
    public Sight Of(string sign) => Sheet.Find(sign) is var at && at >= 0 && Sheet.Answer(at) is { } answer
        ? answer.Code switch
        {
            NotSeen => Sight.NotSeen,
            CouldNotSee => Sight.CouldNotSee,
            _ => Sight.Seen,
        }
        : Sight.LeftOut;

    /// <summary>The answer as it was worded, or null when the sign was left out.</summary>
    public Option? Answer(string sign) => Sheet.Find(sign) is var at && at >= 0 ? Sheet.Answer(at) : null;

    /// <summary>The counts of one domain.</summary>
    public SightCount Count(Domain domain)
    {
        var sights = Signs.Where(sign => sign.Domain == domain).Select(sign => Of(sign.Id)).ToList();
        return new(How(Sight.Seen), How(Sight.NotSeen), How(Sight.CouldNotSee), How(Sight.LeftOut));

        int How(Sight sight) => sights.Count(each => each == sight);
    }
}
