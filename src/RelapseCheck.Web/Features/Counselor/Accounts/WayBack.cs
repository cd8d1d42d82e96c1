namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Where to go after signing in: the first part of the page that was asked for, out of a short list, so that no address can be smuggled in. A client's page is not on it: its handle ended with the sign-in.</summary>
public static class WayBack
{
    private static readonly string[] Names = ["account", "people", "group", "invite", "audit"];

    /// <summary>The name of the page under a path; null for the first page.</summary>
    public static string? NameOf(PathString path) => path.Value?.Split('/', 4) is [_, _, var first, ..] ? Known(first) : null;

    /// <summary>The path of a name; the first page for any other.</summary>
    public static string PathOf(string? name) => Known(name) is { } known ? $"{Door.Home}/{known}" : Door.Home;

    /// <summary>The page that signs in and goes on to a name.</summary>
    public static string SignIn(string? name) => Known(name) is { } known ? $"{Door.SignInPath}?next={known}" : Door.SignInPath;

    /// <summary>The page that asks for the code and goes on to a name.</summary>
    public static string Code(string? name) => Known(name) is { } known ? $"{Door.SignInPath}/code?next={known}" : $"{Door.SignInPath}/code";

    private static string? Known(string? name) => Names.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
}
