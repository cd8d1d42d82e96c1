namespace RelapseCheck.Web.Features.Privacy;

/// <summary>Words of the privacy page.</summary>
public sealed class PrivacyText;
