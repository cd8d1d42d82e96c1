namespace RelapseCheck.Core.Instruments;

/// <summary>A data file that cannot be taken: where and why, for the person who wrote it.</summary>
public sealed class InstrumentException(string file, int line, string reason, Exception? inner = null)
    : Exception($"{file}:{line}: {reason}", inner)
{
    /// <summary>The file as it was named by the caller.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; } = reason;
}
