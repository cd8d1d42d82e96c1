namespace RelapseCheck.Web.Features.Counselor.Group;

/// <summary>Names the resource file of the words of the group view.</summary>
public sealed class GroupText;
