namespace RelapseCheck.Web.Hosting;

/// <summary>The id that a form carries: the same form sent twice is one thing.</summary>
public static class FormId
{
    private const string Shape = "N";

    /// <summary>A new one.</summary>
    public static string New() => Guid.NewGuid().ToString(Shape);

    /// <summary>Whether a posted value is one.</summary>
    public static bool Is(string? posted) => Guid.TryParseExact(posted, Shape, out _);
}
