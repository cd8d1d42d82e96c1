using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Learn;

/// <summary>Ten short pages and a search over them; needs no journal and no database.</summary>
public static class LearnFeature
{
    /// <summary>Where what was found is shown.</summary>
    public const string Found = "/learn/found";

    /// <summary>Registers what the pages need.</summary>
    public static void AddLearn(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<SearchCookie>();

    /// <summary>Maps the search; reads the pages, so that a broken file stops the start and not a reader.</summary>
    public static void MapLearn(this IEndpointRouteBuilder app)
    {
        _ = Topics.Shipped;
        app.MapPost("/learn", Take).WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute(), new KeepStaleForm(KeepStale));
    }

    private static IResult Take([FromForm] string? q, SearchCookie search)
    {
        var query = (q ?? "").Trim();
        Keep(search, query);
        return SeeOther.To(query.Length switch { 0 => "/learn", > Search.Longest => Found + "?cut=1", _ => Found });
    }

    private static void Keep(SearchCookie search, string query)
    {
        if (query.Length == 0)
        {
            search.Delete();
            return;
        }

        search.Write(query.Length > Search.Longest ? Cut(query) : query);
    }

    // Half of a pair (an emoji) could not be sealed.
    private static string Cut(string query) => query[..(char.IsHighSurrogate(query[Search.Longest - 1]) ? Search.Longest - 1 : Search.Longest)];

    private static async Task KeepStale(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            Keep(context.RequestServices.GetRequiredService<SearchCookie>(), form["q"].ToString().Trim());
        }
    }
}
