namespace RelapseCheck.Store;

/// <summary>Keeps what is under way sealed under a cookie's secret, 24 hours at most.</summary>
public sealed class DraftStore(StoreOptions options)
{
    /// <summary>The longest a draft lives, counted from when it was made.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromHours(24);

    /// <summary>Makes a draft.</summary>
    public Task<DraftTicket> Create(byte[] content, TimeSpan life, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>Its content, or null when it is gone.</summary>
    public Task<byte[]?> Read(DraftTicket ticket, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>Replaces the content and sets how long it lives from now; false when it is gone.</summary>
    public Task<bool> Write(DraftTicket ticket, byte[] content, TimeSpan life, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>Deletes it; nothing happens when it is gone.</summary>
    public Task Delete(DraftTicket ticket, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);
}
