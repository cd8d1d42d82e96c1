namespace RelapseCheck.Tests.Folders;

/// <summary>The bytes of every file of a data folder while the program that owns it may still be running.</summary>
internal static class FolderBytes
{
    private const int Tries = 50;

    /// <summary>
    /// All files with their bytes. SQLite removes the WAL when the last connection closes and its content is in the database file by then,
    /// so a file that goes between the listing and the reading means: list and read everything again.
    /// </summary>
    public static IReadOnlyDictionary<string, byte[]> Of(string folder)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, Read);
            }
            catch (IOException) when (left > 0)
            {
                Thread.Yield();
            }
        }
    }

    /// <summary>The files that hold a text, in any of the encodings it could have been written in.</summary>
    public static IReadOnlyList<string> Holding(string folder, string text) => Holding(folder, Encodings(text));

    /// <summary>The files that hold one of these runs of bytes.</summary>
    public static IReadOnlyList<string> Holding(string folder, params byte[][] wanted) =>
        [.. Of(folder).Where(file => wanted.Any(bytes => file.Value.AsSpan().IndexOf(bytes) >= 0)).Select(file => file.Key)];

    private static byte[][] Encodings(string text)
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        return [utf8, System.Text.Encoding.Unicode.GetBytes(text), System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(utf8))];
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
