using Microsoft.AspNetCore.Antiforgery;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Features.Counselor.Export;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Client;

/// <summary>A person who shares: what they let a counselor see, and what the counselor notes of their own.</summary>
public static class ClientFeature
{
    /// <summary>Registers what the pages need.</summary>
    public static void AddClient(this WebApplicationBuilder builder) => builder.Services.AddScoped<ClientDesk>().AddScoped<SharedExport>();

    /// <summary>Maps the posts; each wins over the page of the same path, which would answer it too.</summary>
    public static void MapClient(this WebApplication app)
    {
        var posts = app.MapGroup("").WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute());
        var clients = posts.MapGroup(ShareHandles.Page("{handle}")).RequireAuthorization(Policies.Counselor);
        clients.MapPost("", ClientPosts.Handle).WithMetadata(new KeepStaleForm(ClientPosts.KeepStale));
        clients.MapPost("/export", SharedExport.Handle);
        posts.MapPost("/counselor/account/export", SharedExport.Own).WithMetadata(new StaleFormPage("/counselor/account")).RequireAuthorization(Policies.Counselor);
    }
}
