using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store;

/// <summary>Keeps journals open between requests: a row that only the cookie's secret, and the PIN if there is one, opens.</summary>
public sealed class SessionStore
{
    private readonly Database _database;
    private readonly SessionTable _table;
    private readonly SessionPin _pins;
    private readonly SessionList _list;
    private readonly DeploymentKeys _keys;
    private readonly Expiry _expiry;
    private readonly PageTable _pages;

    internal SessionStore(
        Database database, SessionTable table, SessionPin pins, SessionList list, DeploymentKeys keys, Expiry expiry, PageTable pages) =>
        (_database, _table, _pins, _list, _keys, _expiry, _pages) = (database, table, pins, list, keys, expiry, pages);

    /// <summary>Starts a session. With a PIN the ticket is locked: <see cref="OpenWithPin"/> opens it.</summary>
    /// <param name="journal">The open journal.</param>
    /// <param name="kind">The kind of phone.</param>
    /// <param name="pin">4 to 6 digits for <see cref="SessionKind.OwnPhone"/>, or null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ArgumentException">The PIN is not 4 to 6 digits, or the device is shared.</exception>
    /// <exception cref="KeyWorkBusyException">Too many are waiting.</exception>
    public async Task<SessionTicket> Start(OpenJournal journal, SessionKind kind, string? pin, CancellationToken cancellation)
    {
        if (pin is not null && (kind is SessionKind.SharedDevice || !Pin.IsWellFormed(pin)))
        {
            throw new ArgumentException("A PIN is 4 to 6 digits, on one's own phone.", nameof(pin));
        }

        var ticket = Ticket.New();
        var session = pin is null ? SessionTable.Held(ticket, _keys) : await _pins.Held(ticket, pin, cancellation);
        var rowKind = kind is SessionKind.SharedDevice ? SessionRowKind.SharedDevice : pin is null ? SessionRowKind.OwnPhone : SessionRowKind.OwnPhoneWithPin;
        await _list.Add(journal, _table.Row(rowKind, session, parent: null, journal), kind, cancellation);
        return new SessionTicket(ticket);
    }

    /// <summary>What a cookie is worth now; use moves its end on.</summary>
    public async Task<SessionState> Read(SessionTicket? ticket, CancellationToken cancellation)
    {
        if (ticket is not { } given || await _table.Find(given.Ticket.Id, cancellation) is not { } row)
        {
            return new SessionState.None();
        }

        if (row.Kind is SessionRowKind.OwnPhoneWithPin)
        {
            return new SessionState.Locked();
        }

        if (SessionWrap.Open(SessionTable.Held(given.Ticket, _keys), row.Wrapped) is not { } journal)
        {
            return new SessionState.None();
        }

        if (!await IsThere(journal, cancellation))
        {
            journal.Dispose();
            return new SessionState.None();
        }

        await _table.Use(row);
        return new SessionState.Open(journal);
    }

    /// <summary>Tries a PIN; the fifth wrong one deletes the session.</summary>
    /// <exception cref="KeyWorkBusyException">Too many are waiting; no try was used up.</exception>
    public Task<PinResult> OpenWithPin(SessionTicket ticket, string pin, CancellationToken cancellation) => _pins.Open(ticket.Ticket, pin, cancellation);

    /// <summary>The journal's sessions, the latest first; one opened by a PIN is part of the session it opened.</summary>
    public Task<IReadOnlyList<SessionView>> List(OpenJournal journal, CancellationToken cancellation) => _list.Views(journal, cancellation);

    /// <summary>Ends one of the journal's sessions; nothing happens when it is not there.</summary>
    public Task End(OpenJournal journal, string sessionHandle, CancellationToken cancellation) => _list.End(journal, sessionHandle, cancellation);

    /// <summary>Ends the ticket's own session.</summary>
    public Task End(SessionTicket ticket, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _table.Delete(ticket.Ticket.Id);
    }

    private async Task<bool> IsThere(OpenJournal journal, CancellationToken cancellation)
    {
        if (journal.Held.Count > 1 && await _table.Find(journal.Held[1].Id, cancellation) is null)
        {
            return false;
        }

        var way = await _database.Run(db => db.Journals.AsNoTracking().SingleOrDefaultAsync(row => row.Lookup == journal.Lookup, cancellation));
        if (way is null || !_pages.IsKept(way.ExpiresQuarter))
        {
            return false;
        }

        await _expiry.MoveOn(journal, way.ExpiresQuarter, cancellation);
        return true;
    }
}
