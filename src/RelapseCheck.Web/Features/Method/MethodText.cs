namespace RelapseCheck.Web.Features.Method;

/// <summary>Words of the pages about the rating.</summary>
public sealed class MethodText;
