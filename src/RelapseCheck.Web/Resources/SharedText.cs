namespace RelapseCheck.Web.Resources;

/// <summary>Words that two features or more share.</summary>
public sealed class SharedText;
