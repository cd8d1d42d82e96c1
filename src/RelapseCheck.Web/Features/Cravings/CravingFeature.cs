using Microsoft.AspNetCore.Antiforgery;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Cravings;

/// <summary>A strong wish to use: tools that need nothing, and a tap that marks it.</summary>
public static class CravingFeature
{
    /// <summary>Registers what the pages need.</summary>
    public static void AddCravings(this WebApplicationBuilder builder) => builder.Services.AddScoped<CravingCookie>().AddScoped<CravingDesk>().AddScoped<CravingReading>();

    /// <summary>Maps the posts; each wins over the page of the same path, which would answer it too.</summary>
    public static void MapCravings(this WebApplication app)
    {
        var posts = app.MapGroup("").WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute(), new StaleFormPage(CravingDesk.Page));
        posts.MapPost(CravingDesk.Page, CravingPosts.Strength);
        posts.MapPost(CravingDesk.NotedPage, CravingPosts.Around);
        posts.MapPost("/craving/tool", CravingPosts.Helped);
        posts.MapPost(CravingDesk.AfterPage, CravingPosts.After);
        posts.MapPost("/craving/keep", CravingPosts.Keep);
        posts.MapPost("/craving/forget", CravingPosts.Forget);
    }
}
