using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Share;

/// <summary>Sharing with a counselor, the person's side: a code, a consent that is signed, and the end of it.</summary>
public static class ShareFeature
{
    /// <summary>Registers what the pages need.</summary>
    public static void AddShare(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<ShareDesk>().AddScoped<ConsentCookie>().AddSingleton<InvitationLimit>();

    /// <summary>Maps the posts.</summary>
    public static void MapShare(this WebApplication app)
    {
        var posts = app.MapGroup(ShareAddress.Home).WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute(), new StaleFormPage(ShareAddress.Home)).AddEndpointFilter(JournalFeature.ToOpenWhenGone);
        posts.MapPost("/code", CodePost.Handle).WithMetadata(new KeepStaleForm(CodePost.KeepStale));
        posts.MapPost("/consent", ConsentPost.Handle).WithMetadata(new StaleFormPage(ShareAddress.Consent), new KeepStaleForm(ConsentPost.KeepStale));
        posts.MapPost("/change", SharePosts.Change);
        posts.MapPost("/pause", SharePosts.Pause);
        posts.MapPost("/resume", SharePosts.Resume);
        posts.MapPost("/stop", SharePosts.Stop);
    }
}

/// <summary>Addresses of the pages. A place is the number of a share in the open journal's own list, and means nothing elsewhere.</summary>
public static class ShareAddress
{
    /// <summary>What is shared, and the field for a code.</summary>
    public const string Home = "/share";

    /// <summary>The form that is signed.</summary>
    public const string Consent = "/share/consent";

    /// <summary>The page after something was done.</summary>
    public static string Done(string what) => $"{Home}?done={what}";

    /// <summary>What was agreed to.</summary>
    public static string Receipt(int place) => $"/share/receipt?of={ConsentForm.Text(place)}";

    /// <summary>Who looked.</summary>
    public static string Seen(int place, int page = 1) => $"/share/seen?of={ConsentForm.Text(place)}{(page > 1 ? $"&page={ConsentForm.Text(page)}" : "")}";

    /// <summary>A number of an address; null when it is none.</summary>
    public static int? Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The question before the end.</summary>
    public static string Stop(int place) => $"/share/stop?of={ConsentForm.Text(place)}";
}
