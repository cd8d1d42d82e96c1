namespace RelapseCheck.Web.Features.Demo;

/// <summary>Words of the try-out: its banner, and what its made-up people wrote.</summary>
public sealed class DemoText;
