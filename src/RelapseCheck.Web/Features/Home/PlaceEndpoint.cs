using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Home;

/// <summary>Takes the place of a browser that did not tell it.</summary>
public static class PlaceEndpoint
{
    /// <summary>Maps the post of the first page.</summary>
    public static void MapPlace(this WebApplication app) =>
        app.MapPost("/", Take).WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute());

    private static IResult Take(HttpContext context, [FromForm] string? zone)
    {
        if (Places.Zones.FirstOrDefault(z => z.Id == zone) is { Id: not null } known)
        {
            Visitor.KeepZone(context, known.Id);
            SiteCookie.Write(context, Visitor.CountryCookie, known.Country);
        }

        return SeeOther.To("/");
    }
}
