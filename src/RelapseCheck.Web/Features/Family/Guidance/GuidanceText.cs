namespace RelapseCheck.Web.Features.Family.Guidance;

/// <summary>Words of the guidance for families.</summary>
public sealed class GuidanceText;
