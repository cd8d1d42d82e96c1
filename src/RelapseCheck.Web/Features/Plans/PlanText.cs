namespace RelapseCheck.Web.Features.Plans;

/// <summary>Marks the words of the plan's pages (PlanText.resx and its translations).</summary>
public sealed class PlanText;
