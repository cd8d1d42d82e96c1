using System.Text;

namespace RelapseCheck.Cli.Files;

/// <summary>A file that appears under its name only when it is whole: written beside it and moved at the end, else deleted.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path, _unfinished;
    private readonly StreamWriter _writer;
    private bool _kept;

    /// <summary>Begins the file.</summary>
    /// <exception cref="InputException">Its folder is not there or cannot be written.</exception>
    public OutputFile(string path)
    {
        _path = path;
        _unfinished = $"{path}.{Guid.NewGuid():N}.unfinished";
        try
        {
            _writer = new StreamWriter(_unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, null, null, $"cannot be written: {error.Message}");
        }
    }

    /// <summary>Writes a whole file.</summary>
    public static void Write(string path, string text)
    {
        using var file = new OutputFile(path);
        file.Writer.Write(text);
        file.Keep();
    }

    /// <summary>What is written.</summary>
    public TextWriter Writer => _writer;

    /// <summary>Puts the file under its name, in place of an older one.</summary>
    public void Keep()
    {
        _writer.Dispose();
        try
        {
            File.Move(_unfinished, _path, overwrite: true);
            _kept = true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(_path, null, null, $"cannot be written: {error.Message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        if (!_kept)
        {
            File.Delete(_unfinished);
        }
    }
}
