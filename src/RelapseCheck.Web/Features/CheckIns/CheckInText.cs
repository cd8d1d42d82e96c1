namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>Names the resource file of the check-in's words.</summary>
public sealed class CheckInText;
