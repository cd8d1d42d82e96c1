namespace RelapseCheck.Web.Features.Counselor.Audit;

/// <summary>Names the resource file of the words of the supervisor's pages.</summary>
public sealed class AuditText;
