namespace RelapseCheck.Store.Accounts;

/// <summary>An account to be made.</summary>
public sealed record NewAccount
{
    /// <summary>Longest e-mail address, in characters (RFC 5321 leaves 254 for one).</summary>
    public const int LongestEmail = 254;

    /// <summary>Checks name and address.</summary>
    /// <exception cref="ArgumentException">The name is blank or too long, or the address is not one.</exception>
    public NewAccount(Guid organisation, string name, string email, AccountRole role)
    {
        Organisation = organisation;
        Name = Named.Checked(name, Account.LongestName);
        Email = IsEmail(email.Trim()) ? email.Trim() : throw new ArgumentException("This is not an e-mail address.", nameof(email));
        Role = Enum.IsDefined(role) ? role : throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role.");
    }

    /// <summary>The organisation.</summary>
    public Guid Organisation { get; }

    /// <summary>The name colleagues see.</summary>
    public string Name { get; }

    /// <summary>The address it signs in with.</summary>
    public string Email { get; }

    /// <summary>What it may do.</summary>
    public AccountRole Role { get; }

    /// <summary>Whether a text could be an e-mail address: something, one @, something with a point; nothing is ever sent there.</summary>
    public static bool IsEmail(string text) =>
        text.Length is > 4 and <= LongestEmail && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.LastIndexOf('@') == at
        && text.IndexOf('.', at + 2) is > 0 and var point && point < text.Length - 1 && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));

    /// <summary>An address as it is compared: case does not matter.</summary>
    internal static string Normal(string email) => email.Trim().Normalize().ToUpperInvariant();
}
