using Microsoft.AspNetCore.Antiforgery;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Observing;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Features.Family.Result;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Family.Observe;

/// <summary>What a family member sees and how they are: asked in steps, said in words, kept in a journal of their own.</summary>
public static class ObserveFeature
{
    private static readonly Lazy<Instrument> Observer = new(() => InstrumentCatalog.Shipped.Get(Observation.Instrument));

    /// <summary>Registers what the pages need.</summary>
    public static void AddObserve(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<FinishedFamilyCookie>().AddScoped<FamilyKeeping>().AddScoped<ObserveDesk>().AddScoped<FamilyResultDesk>();

    /// <summary>Maps the posts. They stand before the pages of the same address, which would answer a post too.</summary>
    public static void MapObserve(this IEndpointRouteBuilder app)
    {
        Map(app, FamilyAddress.Observe, () => Observer.Value);
        Map(app, FamilyAddress.Load, () => StrainQuestions.Instrument);
        app.MapPost(FamilyAddress.Result, FamilyResultPost.Handle).WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static void Map(IEndpointRouteBuilder app, string address, Func<Instrument> instrument) => app
        .MapPost(address + "/{step?}", (HttpContext context, ObserveDesk desk) => CheckInFeature.Take(context, desk, instrument(), address))
        .WithOrder(-1)
        .WithMetadata(
            new RequireAntiforgeryTokenAttribute(),
            new KeepStaleForm(context => CheckInFeature.KeepStale(context, context.RequestServices.GetRequiredService<ObserveDesk>(), instrument())));
}
