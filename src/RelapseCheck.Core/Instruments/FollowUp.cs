using System.Globalization;

namespace RelapseCheck.Core.Instruments;

/// <summary>A question that an answer calls for, or a fact a safety rule needs. It never carries points.</summary>
/// <param name="Id">The id that safety rules read; also a column of the command line.</param>
/// <param name="Ask">The question.</param>
/// <param name="Help">A line under it, if any.</param>
/// <param name="Kind">One answer, several, or a whole number.</param>
/// <param name="Choices">The answers; empty for a number.</param>
/// <param name="When">Called for when this holds; null: asked on its step.</param>
/// <param name="Fact">A fact about the person rather than about an answer: when it is not given, it never raises the upper band.</param>
public sealed record FollowUp(
    string Id,
    LocalText Ask,
    LocalText? Help,
    FollowUpKind Kind,
    IReadOnlyList<Choice> Choices,
    Condition? When,
    bool Fact)
{
    /// <summary>The largest number a numeric follow-up takes, in days (100 years).</summary>
    public const int LargestNumber = 36500;

    /// <summary>The question in fewer and plainer words; the same thing is asked.</summary>
    public LocalText? ShortAsk { get; init; }

    /// <summary>The question in the words the person chose.</summary>
    public LocalText AskIn(bool shortWords) => shortWords && ShortAsk is { } plain ? plain : Ask;

    /// <summary>Whether a value answers it: its codes (several joined by a space when it takes many), a number in its range, nothing, or "prefer not to say" and "does not apply".</summary>
    public bool Accepts(string value) => value is "" or Scoring.AnswerSheet.PreferNot or Scoring.AnswerSheet.NotApplicable || Kind switch
    {
        FollowUpKind.One => Choices.Any(choice => choice.Code == value),
        FollowUpKind.Many => value.Split(' ').All(code => Choices.Any(choice => choice.Code == code)),
        FollowUpKind.Number => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LargestNumber,
        _ => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var _),
    };

    /// <summary>Whether a given value holds a code, alone or among several.</summary>
    public static bool Holds(string given, string code)
    {
        foreach (var part in given.AsSpan().Split(' '))
        {
            if (given.AsSpan(part).SequenceEqual(code))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>One answer to a follow-up.</summary>
public sealed record Choice(string Code, LocalText Wording)
{
    /// <summary>The answer in the first person; null when the instrument words none.</summary>
    public LocalText? Said { get; init; }
}

/// <summary>How a follow-up is answered.</summary>
public enum FollowUpKind
{
    /// <summary>One of its choices.</summary>
    One,

    /// <summary>Any of its choices.</summary>
    Many,

    /// <summary>A whole number from 0 to <see cref="FollowUp.LargestNumber"/>.</summary>
    Number,
}
