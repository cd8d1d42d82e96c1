using RelapseCheck.Core.Journals;

namespace RelapseCheck.Core.Sharing;

/// <summary>A signed consent, with the elements that 42 CFR 2.31 asks for; the right to revoke stands on the page that is signed and in the receipt.</summary>
/// <param name="Called">Whom it is about, as the person chooses to be called; the same person discloses.</param>
/// <param name="To">To whom.</param>
/// <param name="Scope">What.</param>
/// <param name="From">The first day that is shared.</param>
/// <param name="Until">The last day it holds; copies go when that day ends.</param>
/// <param name="Signature">The name, initials or nickname it was signed with.</param>
/// <param name="SignedAt">When, in the person's own time.</param>
/// <param name="Text">The version of the words that were agreed to.</param>
public sealed record Consent(
    string Called,
    Recipient To,
    ShareScope Scope,
    DateOnly From,
    DateOnly Until,
    string Signature,
    DateTimeOffset SignedAt,
    int Text)
{
    /// <summary>Whose days are shared: a person's own, or what a family saw; the two are never merged.</summary>
    public JournalKind Kind { get; init; }

    /// <summary>The version of the consent's words in use.</summary>
    public const int NewestText = 1;

    /// <summary>Days it holds when nothing else is chosen (privacy).</summary>
    public const int UsualDays = 90;

    /// <summary>The most days it can hold (privacy).</summary>
    public const int MostDays = 365;

    /// <summary>How many earlier days may be shared with it.</summary>
    public static IReadOnlyList<int> DaysBack { get; } = [0, 30, 90];

    /// <summary>When a day ends for somebody in a time zone, in universal time.</summary>
    public static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);

        // Where the clocks go forward at midnight that minute is not there: the day ends an hour later by the clock, and at the same moment.
        return new(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, zone), TimeSpan.Zero);
    }

    /// <summary>The most letters of a name or a signature (a judgement).</summary>
    public const int MostLetters = 60;
}

/// <summary>To whom something is shared, with the names as they were when it was signed.</summary>
/// <param name="Account">The counselor's account.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Name">The counselor's name.</param>
/// <param name="OrganisationName">The organisation's name.</param>
public sealed record Recipient(Guid Account, Guid Organisation, string Name, string OrganisationName);
