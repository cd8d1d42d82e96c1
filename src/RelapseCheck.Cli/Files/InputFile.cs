using System.Text;

namespace RelapseCheck.Cli.Files;

/// <summary>Opens what the person named, with a refusal instead of a stack trace.</summary>
internal static class InputFile
{
    /// <summary>Opens a file for reading once, from front to back.</summary>
    /// <exception cref="InputException">It is not there or may not be read.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException(path, null, null, error is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : $"cannot be read: {error.Message}");
        }
    }

    /// <summary>Reads a small file of text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="largest">The most bytes taken.</param>
    /// <exception cref="InputException">It is not there, too large, or not UTF-8.</exception>
    public static string Text(string path, int largest)
    {
        using var stream = Open(path);
        var bytes = new byte[largest + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > largest)
        {
            throw new InputException(path, null, null, $"the file has more than {largest} bytes");
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.AsSpan(0, length)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new InputException(path, null, null, "not UTF-8");
        }
    }
}
