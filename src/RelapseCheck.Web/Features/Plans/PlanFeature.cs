namespace RelapseCheck.Web.Features.Plans;

/// <summary>The plan: written on a calm day, read on a hard one.</summary>
public static class PlanFeature
{
    /// <summary>Registers what the plan's pages, and pages that show a part of it, need.</summary>
    public static void AddPlan(this WebApplicationBuilder builder) => builder.Services.AddScoped<PlanDesk>();
}
