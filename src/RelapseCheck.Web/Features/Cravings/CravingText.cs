namespace RelapseCheck.Web.Features.Cravings;

/// <summary>Words of the pages for a strong wish to use.</summary>
public sealed class CravingText;
