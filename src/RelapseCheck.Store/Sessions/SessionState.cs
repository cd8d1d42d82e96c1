namespace RelapseCheck.Store;

/// <summary>On what kind of phone a journal is kept open.</summary>
public enum SessionKind
{
    /// <summary>Only the person uses it: 90 days from the last use, listed, may be ended from elsewhere.</summary>
    OwnPhone,

    /// <summary>Shared, or someone checks it: 15 minutes from the last use, 2 hours at most.</summary>
    SharedDevice,
}

/// <summary>What a session's cookie is worth now.</summary>
public abstract class SessionState
{
    private SessionState()
    {
    }

    /// <summary>Nothing: no cookie, ended, expired, or not this journal's any more.</summary>
    public sealed class None : SessionState;

    /// <summary>The PIN would open it.</summary>
    public sealed class Locked : SessionState;

    /// <summary>The journal is open for this request.</summary>
    public sealed class Open(OpenJournal journal) : SessionState
    {
        /// <summary>The journal; dispose it with the request.</summary>
        public OpenJournal Journal { get; } = journal;
    }
}

/// <summary>What came of a PIN.</summary>
public abstract class PinResult
{
    private PinResult()
    {
    }

    /// <summary>Right: a second session was opened, 15 minutes from the last use, 2 hours at most.</summary>
    public sealed class Opened(SessionTicket ticket) : PinResult
    {
        /// <summary>Its cookie, to be kept beside the first and for the browser's session only.</summary>
        public SessionTicket Ticket { get; } = ticket;
    }

    /// <summary>Wrong.</summary>
    public sealed class Wrong(int left) : PinResult
    {
        /// <summary>Tries left, 1 to 4; after the last the session is gone and the words open the journal.</summary>
        public int Left { get; } = left;
    }

    /// <summary>There is no such session: ended, expired, or five wrong PINs. The words still open the journal.</summary>
    public sealed class Gone : PinResult;
}

/// <summary>A session as its owner sees it listed.</summary>
/// <param name="Handle">Names it for <see cref="SessionStore.End(OpenJournal, string, CancellationToken)"/>; opens nothing.</param>
/// <param name="Kind">The kind of phone.</param>
/// <param name="HasPin">Whether a PIN locks it.</param>
/// <param name="Started">When it was started.</param>
/// <param name="Ends">When it ends if it is not used again; with use an own phone's moves on.</param>
/// <param name="IsThis">Whether the listing request came through it.</param>
public sealed record SessionView(string Handle, SessionKind Kind, bool HasPin, DateTimeOffset Started, DateTimeOffset Ends, bool IsThis);
