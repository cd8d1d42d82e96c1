using Microsoft.AspNetCore.Antiforgery;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Plans;

/// <summary>The plan: written on a calm day, read on a hard one.</summary>
public static class PlanFeature
{
    /// <summary>Registers what the plan's pages, and pages that show a part of it, need.</summary>
    public static void AddPlan(this WebApplicationBuilder builder) => builder.Services.AddScoped<PlanDesk>();

    /// <summary>Maps the posts.</summary>
    public static void MapPlan(this WebApplication app)
    {
        var posts = app.MapGroup("/plan").WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute(), new StaleFormPage(PlanAddress.Write)).AddEndpointFilter(JournalFeature.ToOpenWhenGone);
        posts.MapPost("/add", PlanPosts.Add).WithMetadata(new KeepStaleForm(context => PlanPosts.KeepStale(context, PlanPosts.AddForm)));
        posts.MapPost("/change", PlanPosts.Change).WithMetadata(new KeepStaleForm(context => PlanPosts.KeepStale(context, PlanPosts.ChangeForm)));
    }
}

/// <summary>Addresses of the plan's pages.</summary>
public static class PlanAddress
{
    /// <summary>Where it is read.</summary>
    public const string Read = "/plan";

    /// <summary>Where it is written.</summary>
    public const string Write = "/plan/write";

    /// <summary>Where a part of it is written; the part is open there.</summary>
    /// <param name="section">One of <see cref="Core.Journals.PlanSections.All"/>.</param>
    /// <param name="done">What was just done, for the message on top.</param>
    public static string Of(string section, string? done = null) => $"{Write}?at={section}{(done is null ? "" : $"&done={done}")}#{section}";
}
