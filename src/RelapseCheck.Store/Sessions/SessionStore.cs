namespace RelapseCheck.Store;

/// <summary>Keeps journals open between requests: a row that only the cookie's secret opens.</summary>
public sealed class SessionStore(StoreOptions options)
{
    /// <summary>Starts a session. With a PIN the ticket is locked: <see cref="OpenWithPin"/> opens it.</summary>
    /// <param name="journal">The open journal.</param>
    /// <param name="kind">The kind of phone.</param>
    /// <param name="pin">4 to 6 digits for <see cref="SessionKind.OwnPhone"/>, or null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ArgumentException">The PIN is not 4 to 6 digits, or the device is shared.</exception>
    public Task<SessionTicket> Start(OpenJournal journal, SessionKind kind, string? pin, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>What a cookie is worth now; use moves its end on.</summary>
    public Task<SessionState> Read(SessionTicket? ticket, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>Tries a PIN; the fifth wrong one deletes the session.</summary>
    /// <exception cref="KeyWorkBusyException">Too many are waiting; no try was used up.</exception>
    public Task<PinResult> OpenWithPin(SessionTicket ticket, string pin, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>The journal's sessions, the latest first; those opened by a PIN are part of the one they opened.</summary>
    public Task<IReadOnlyList<SessionView>> List(OpenJournal journal, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>Ends one of the journal's sessions; nothing happens when it is not there.</summary>
    public Task End(OpenJournal journal, string sessionHandle, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);

    /// <summary>Ends the ticket's own session.</summary>
    public Task End(SessionTicket ticket, CancellationToken cancellation) => throw new InvalidOperationException(options.DataFolder);
}
