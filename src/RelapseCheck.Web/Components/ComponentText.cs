namespace RelapseCheck.Web.Components;

/// <summary>Names the resource file of the words that the shared components speak.</summary>
public sealed class ComponentText;
