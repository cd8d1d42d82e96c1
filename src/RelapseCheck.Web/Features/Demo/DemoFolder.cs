using System.Text.Json;

namespace RelapseCheck.Web.Features.Demo;

/// <summary>
/// Keeps made-up and real data apart: the try-out marks its folder before it makes anything else, starts on no folder that has something
/// and no mark, and a site that is no try-out starts on no folder with the mark.
/// </summary>
public static class DemoFolder
{
    /// <summary>The mark; it holds the ways in too, for they are shown at each start.</summary>
    public const string Mark = "made-up-people.json";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly string[] Made = ["db", "keys"];
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    /// <summary>Refuses the folder of a try-out for a site that is none.</summary>
    /// <exception cref="DemoFolderException">It has the mark.</exception>
    public static void RefuseMarked(string folder)
    {
        if (File.Exists(Path.Combine(folder, Mark)))
        {
            throw new DemoFolderException($"{folder} holds the made-up people of --demo. Start with --demo, or name another data folder.");
        }
    }

    /// <summary>The people made earlier today; null: they are to be made, and the folder has the mark and nothing else of a site.</summary>
    /// <exception cref="DemoFolderException">The folder has something and no mark.</exception>
    public static DemoWays? Take(string folder, DateOnly today)
    {
        if (File.Exists(Path.Combine(folder, Mark)))
        {
            if (Read(folder) is { } ways && ways.Day == today)
            {
                return ways;
            }

            foreach (var made in Made.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
            {
                Directory.Delete(made, recursive: true);
            }
        }
        else if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new DemoFolderException($"--demo does not start on {folder}: it holds data that --demo did not make. Name an empty folder, or none.");
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }

        Write(folder, null);
        return null;
    }

    /// <summary>Writes the ways in down, when all is made.</summary>
    public static void Write(string folder, DemoWays? ways)
    {
        var path = Path.Combine(folder, Mark);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, ways, Json);
    }

    private static DemoWays? Read(string folder)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, Mark));
            return JsonSerializer.Deserialize<DemoWays>(file, Json);
        }
        catch (JsonException)
        {
            return null; // cut short while it was written: then nothing was finished
        }
    }
}

/// <summary>The data folder is not one to start on.</summary>
public sealed class DemoFolderException(string message) : Exception(message);
