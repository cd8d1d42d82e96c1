namespace RelapseCheck.Web.Features.Family.Observe;

/// <summary>Names the resource file of the words around what a family member is asked.</summary>
public sealed class ObserveText;
