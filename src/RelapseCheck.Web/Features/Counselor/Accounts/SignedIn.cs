using System.Globalization;
using System.Security.Claims;
using RelapseCheck.Store.Accounts;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Who is signed in, as the store knew it when the request came.</summary>
/// <param name="Account">The account.</param>
/// <param name="Organisation">Its organisation.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Session">The sign-in's own secret name, another one each time; handles are made under it.</param>
/// <param name="Name">The account's name.</param>
public sealed record SignedIn(Guid Account, Guid Organisation, AccountRole Role, string Session, string Name)
{
    /// <summary>The claim of two factors, or of a passkey with the person verified: set here and nowhere else.</summary>
    internal const string StrongClaim = "rc:strong";

    /// <summary>The claim of the role, by its name.</summary>
    internal const string RoleClaim = "rc:role";

    /// <summary>The claim of the session: the only one that the cookie is asked for.</summary>
    internal const string SessionClaim = "rc:session";

    private const string OrganisationClaim = "rc:organisation", NameClaim = "rc:name", Kind = "counselor";

    /// <summary>Who a principal is, or null when nobody signed in with two factors.</summary>
    public static SignedIn? From(ClaimsPrincipal user)
    {
        if (!user.HasClaim(StrongClaim, "yes") || !Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
            || !Guid.TryParse(user.FindFirstValue(OrganisationClaim), out var organisation) || !Enum.TryParse<AccountRole>(user.FindFirstValue(RoleClaim), out var role)
            || user.FindFirstValue(SessionClaim) is not { Length: > 0 } session)
        {
            return null;
        }

        return new(account, organisation, role, session, user.FindFirstValue(NameClaim) ?? "");
    }

    /// <summary>What the cookie carries: the session's name.</summary>
    internal static ClaimsPrincipal Carrier(string session) => new(new ClaimsIdentity([new(SessionClaim, session)], Kind));

    /// <summary>The principal of a request, made from the store's answer and not from what a cookie once said.</summary>
    internal ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, Account.ToString("N", CultureInfo.InvariantCulture)),
            new(OrganisationClaim, Organisation.ToString("N", CultureInfo.InvariantCulture)),
            new(RoleClaim, Role.ToString()),
            new(SessionClaim, Session),
            new(NameClaim, Name),
            new(StrongClaim, "yes"),
        ],
        Kind));
}
