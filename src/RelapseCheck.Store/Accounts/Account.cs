using Microsoft.AspNetCore.Identity;

namespace RelapseCheck.Store.Accounts;

/// <summary>Somebody who works for an organisation. People who keep a journal have no account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 80;

    /// <summary>The organisation.</summary>
    public Guid Organisation { get; set; }

    /// <summary>The name colleagues and people who share see.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it may do.</summary>
    public AccountRole Role { get; set; }

    /// <summary>The key of its one-time codes, sealed; null without.</summary>
    public byte[]? TotpKey { get; set; }

    /// <summary>The time step of the last code taken: no code is taken twice.</summary>
    public long LastTotpStep { get; set; }

    /// <summary>When it was disabled, in seconds since 1970; null while it works.</summary>
    public long? DisabledAt { get; set; }
}

/// <summary>An account as others see it listed.</summary>
/// <param name="Id">Its id; never in an address.</param>
/// <param name="Organisation">Its organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Email">Its e-mail address.</param>
/// <param name="Role">What it may do.</param>
/// <param name="IsReady">Whether a password and a second factor were set.</param>
/// <param name="IsDisabled">Whether it was disabled.</param>
public sealed record AccountView(Guid Id, Guid Organisation, string Name, string Email, AccountRole Role, bool IsReady, bool IsDisabled);
