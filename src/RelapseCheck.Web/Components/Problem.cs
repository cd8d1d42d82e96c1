namespace RelapseCheck.Web.Components;

/// <summary>Something a person typed or picked that needs another look.</summary>
/// <param name="Field">The id of the element to go to; null when it is about the whole form.</param>
/// <param name="Message">What to do, in plain words.</param>
public sealed record Problem(string? Field, string Message);
