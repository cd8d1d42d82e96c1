namespace RelapseCheck.Web.Features.Errors;

/// <summary>Words of the error pages.</summary>
public sealed class ErrorText;
