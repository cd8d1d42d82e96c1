using Microsoft.AspNetCore.Antiforgery;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Invite;

/// <summary>Invitations: a code that a counselor gives to a person, who then chooses what to share.</summary>
public static class InviteFeature
{
    /// <summary>The page.</summary>
    public const string Path = "/counselor/invite";

    /// <summary>Maps the posts.</summary>
    public static void MapInvite(this WebApplication app)
    {
        var posts = app.MapGroup(Path).WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute(), new StaleFormPage(Path)).RequireAuthorization(Policies.Counselor);
        posts.MapPost("", InvitePosts.Make);
        posts.MapPost("/withdraw", InvitePosts.Withdraw);
    }
}
