using Microsoft.AspNetCore.Antiforgery;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Caseload;

/// <summary>The list of those who share with a counselor, what the counselor marks in it, and who stands in.</summary>
public static class CaseloadFeature
{
    /// <summary>Where the list is.</summary>
    public const string Home = Door.Home;

    /// <summary>Where marks are posted.</summary>
    public const string Mark = Home + "/mark";

    /// <summary>Where a search is posted.</summary>
    public const string Find = Home + "/find";

    /// <summary>Where covers are arranged.</summary>
    public const string Cover = Home + "/cover";

    /// <summary>What the message on top of the list can say was done.</summary>
    public static IReadOnlyList<string> Done { get; } = ["marked", "seen", "woken", "gone"];

    /// <summary>Registers what the pages with shared data need.</summary>
    public static void AddCaseload(this WebApplicationBuilder builder) => builder.Services.AddSingleton<ShareHandles>().AddScoped<CaseloadDesk>();

    /// <summary>Maps the posts.</summary>
    public static void MapCaseload(this WebApplication app)
    {
        var posts = app.MapGroup("").WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute()).RequireAuthorization(Policies.Counselor);
        posts.MapPost(Mark, MarkPosts.Mark).WithMetadata(new StaleFormPage(Home), new KeepStaleForm(MarkPosts.KeepStale));
        posts.MapPost(Find, MarkPosts.Find).WithMetadata(new StaleFormPage(Home));
        posts.MapPost(Cover, CoverPosts.Add).WithMetadata(new StaleFormPage(Cover), new KeepStaleForm(CoverPosts.KeepStale));
        posts.MapPost(Cover + "/end", CoverPosts.End).WithMetadata(new StaleFormPage(Cover));
    }
}
