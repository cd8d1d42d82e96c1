namespace RelapseCheck.Web.Features.Result;

/// <summary>Names the resource file of the result's words.</summary>
public sealed class ResultText;
