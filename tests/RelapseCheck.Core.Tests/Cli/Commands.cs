using System.Text;
using RelapseCheck.Cli;

namespace RelapseCheck.Core.Tests.Cli;

/// <summary>A folder of its own, and the command line run in it.</summary>
public sealed class Commands : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("relapsecheck-cli-").FullName;

    internal string In => Path.Combine(_folder, "in.csv");

    internal string Out => Path.Combine(_folder, "out.csv");

    internal string Error { get; private set; } = "";

    internal string Printed { get; private set; } = "";

    /// <summary>The names of the files in the folder.</summary>
    internal IEnumerable<string?> Files => Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal int Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = CommandLine.Run(args, output, error);
        (Printed, Error) = (output.ToString(), error.ToString().Trim());
        return code;
    }

    internal int Score(string instrument, string csv, params string[] more) => Score(instrument, Encoding.UTF8.GetBytes(csv), more);

    internal int Score(string instrument, byte[] csv, params string[] more)
    {
        File.WriteAllBytes(In, csv);
        return Run(["score", "--instrument", instrument, "--in", In, "--out", Out, .. more]);
    }

    internal string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The scored rows, each by column.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, string>> Rows()
    {
        var lines = File.ReadAllText(Out).TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToArray();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
