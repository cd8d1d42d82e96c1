using RelapseCheck.Tests.Folders;

namespace RelapseCheck.Store.Tests;

/// <summary>Looks through the bytes of every file of a data folder, the WAL and the shared memory too.</summary>
internal static class DataFolder
{
    public static bool Holds(TempStore store, ReadOnlySpan<byte> bytes) => FolderBytes.Holding(store.Folder, bytes.ToArray()).Count > 0;

    public static bool Holds(TempStore store, string text) => FolderBytes.Holding(store.Folder, text).Count > 0;
}
