using Microsoft.AspNetCore.Authorization;
using RelapseCheck.Store.Accounts;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Who may open a page: put one on it with <c>@attribute [Authorize(Policy = Policies.Counselor)]</c>, on an endpoint with <c>RequireAuthorization</c>.</summary>
public static class Policies
{
    /// <summary>Anybody who is signed in.</summary>
    public const string Anyone = "anyone";

    /// <summary>Sees what people share with them.</summary>
    public const string Counselor = "counselor";

    /// <summary>Sees who looked and hands shares over, never what is shared.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Makes and ends accounts, nothing else.</summary>
    public const string Administrator = "administrator";

    /// <summary>Registers them. A role holds only itself: an administrator is no counselor.</summary>
    internal static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Anyone, policy => policy.RequireClaim(SignedIn.StrongClaim, "yes"));
        foreach (var (name, role) in new[] { (Counselor, AccountRole.Counselor), (Supervisor, AccountRole.Supervisor), (Administrator, AccountRole.Administrator) })
        {
            options.AddPolicy(name, policy => policy.RequireClaim(SignedIn.StrongClaim, "yes").RequireClaim(SignedIn.RoleClaim, role.ToString()));
        }
    }
}
