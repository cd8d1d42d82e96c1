namespace RelapseCheck.Web.Features.Share;

/// <summary>Words of the sharing page.</summary>
public sealed class ShareText;
