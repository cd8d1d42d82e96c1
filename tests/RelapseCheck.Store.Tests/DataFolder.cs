using System.Text;

namespace RelapseCheck.Store.Tests;

/// <summary>Looks through the bytes of every file of a data folder, the WAL and the shared memory too.</summary>
internal static class DataFolder
{
    public static bool Holds(TempStore store, ReadOnlySpan<byte> bytes)
    {
        foreach (var file in Directory.EnumerateFiles(store.Folder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var all = new byte[stream.Length];
            stream.ReadExactly(all);
            if (all.AsSpan().IndexOf(bytes) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Holds(TempStore store, string text) =>
        Holds(store, Encoding.UTF8.GetBytes(text)) || Holds(store, Encoding.Unicode.GetBytes(text)) || Holds(store, Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))));
}
