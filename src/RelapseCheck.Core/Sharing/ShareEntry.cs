namespace RelapseCheck.Core.Sharing;

/// <summary>A share as the person's own journal knows it.</summary>
/// <param name="Id">16 random bytes.</param>
/// <param name="Key">32 random bytes that give the ids of its copies: they cannot be tied to the journal's pages.</param>
/// <param name="State">Whether copies are made.</param>
/// <param name="Consent">The consent that holds, or held last.</param>
public sealed record ShareEntry(byte[] Id, byte[] Key, ShareState State, Consent Consent)
{
    /// <summary>Days on which it was paused: what was written on them is not shared.</summary>
    public IReadOnlyList<PausedDays> Paused { get; init; } = [];

    /// <summary>When it ended; null while it has not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Earlier consents, oldest first.</summary>
    public IReadOnlyList<Consent> Before { get; init; } = [];

    /// <summary>Whether it is running on a day of the person's.</summary>
    public bool IsRunning(DateOnly today) => State == ShareState.Active && today <= Consent.Until;

    /// <summary>Whether what is written on a day is shared by it.</summary>
    public bool Covers(DateOnly day) => day >= Consent.From && day <= Consent.Until && !Paused.Any(pause => pause.Has(day));
}

/// <summary>Days in a row on which a share was paused; no last day while it still is.</summary>
public sealed record PausedDays(DateOnly First, DateOnly? Last)
{
    /// <summary>Whether a day is among them.</summary>
    public bool Has(DateOnly day) => day >= First && (Last is not { } last || day <= last);
}

/// <summary>Whether a share makes copies.</summary>
public enum ShareState
{
    /// <summary>Each check-in adds its copy.</summary>
    Active,

    /// <summary>The copies are gone and none is made until the person goes on.</summary>
    Paused,

    /// <summary>The copies are gone for good.</summary>
    Ended,
}
