namespace RelapseCheck.Web.Features.Home;

/// <summary>Words of the first page.</summary>
public sealed class HomeText;
