namespace RelapseCheck.Web.Features.HelpNow;

/// <summary>Words of the help page.</summary>
public sealed class HelpText;
