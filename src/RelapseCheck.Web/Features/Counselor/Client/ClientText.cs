namespace RelapseCheck.Web.Features.Counselor.Client;

/// <summary>Names the resource file of the words about a person who shares.</summary>
public sealed class ClientText;
