namespace RelapseCheck.Store;

/// <summary>Lets one process at a time make or upgrade a data folder.</summary>
internal static class StartLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100), Longest = TimeSpan.FromMinutes(1);

    /// <summary>Held until disposed; released by the system when the process ends.</summary>
    public static async Task<IAsyncDisposable> Take(string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, ".start");
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return PrivateFiles.Open(path, FileMode.OpenOrCreate, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && waited < Longest)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
