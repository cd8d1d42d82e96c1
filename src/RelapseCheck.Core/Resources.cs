namespace RelapseCheck.Core;

/// <summary>The data files built into this assembly.</summary>
internal static class Resources
{
    /// <summary>The names that begin with a folder, in order.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
        [.. typeof(Resources).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The text of one.</summary>
    /// <exception cref="FileNotFoundException">It was not built in.</exception>
    public static string Read(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException("not built in", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
