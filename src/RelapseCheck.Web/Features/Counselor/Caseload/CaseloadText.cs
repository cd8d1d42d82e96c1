namespace RelapseCheck.Web.Features.Counselor.Caseload;

/// <summary>Words of the list of those who share, of the marks in it, and of standing in.</summary>
public sealed class CaseloadText;
