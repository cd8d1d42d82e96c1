using Microsoft.EntityFrameworkCore;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store;

/// <summary>Session rows: made, found while they last, moved on, counted.</summary>
internal sealed class SessionTable(Database database, TimeProvider time)
{
    public const string Label = "rc1/session";

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    public SessionRow Row(SessionRowKind kind, HeldSession session, HeldSession? parent, OpenJournal journal)
    {
        var lastEnd = SessionLife.LastEnd(kind, time.GetUtcNow());
        return new SessionRow
        {
            Id = session.Id,
            Kind = kind,
            Wrapped = SessionWrap.Close(session, parent, journal.DataKey, journal.Lookup),
            EndsAt = SessionLife.End(kind, time.GetUtcNow(), lastEnd),
            LastEndsAt = lastEnd,
        };
    }

    public async Task<SessionRow?> Find(byte[] id, CancellationToken cancellation)
    {
        var now = Now;
        return await database.Run(db => db.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.EndsAt > now, cancellation));
    }

    public async Task<List<SessionRow>> Find(IReadOnlyCollection<byte[]> ids, CancellationToken cancellation)
    {
        var now = Now;
        return await database.Run(db => db.Sessions.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id) && row.EndsAt > now).ToListAsync(cancellation));
    }

    /// <summary>Moves the end on, in steps.</summary>
    public async Task Use(SessionRow row)
    {
        var end = SessionLife.End(row.Kind, time.GetUtcNow(), row.LastEndsAt);
        if (end - row.EndsAt >= SessionLife.Step(row.Kind))
        {
            await database.Run(db => db.Sessions.Where(x => x.Id == row.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.EndsAt, end), CancellationToken.None));
        }
    }

    /// <summary>Counts a PIN before it is checked, so that no number of tries at once gets past the fifth; false when none is left.</summary>
    public Task<bool> CountTry(byte[] id) => database.Run(async db => await db.Sessions
        .Where(row => row.Id == id && row.PinTries < Pin.MostTries)
        .ExecuteUpdateAsync(row => row.SetProperty(x => x.PinTries, x => x.PinTries + 1), CancellationToken.None) == 1);

    /// <summary>After a right PIN: the count starts again, and the second session is there.</summary>
    public Task<bool> Unlock(SessionRow locked, SessionRow unlocked) => database.Write(async db =>
    {
        var end = SessionLife.End(locked.Kind, time.GetUtcNow(), locked.LastEndsAt);
        var there = await db.Sessions.Where(row => row.Id == locked.Id).ExecuteUpdateAsync(
            row => row.SetProperty(x => x.PinTries, 0).SetProperty(x => x.EndsAt, end), CancellationToken.None);
        db.Add(unlocked);
        return there == 1 && await db.SaveChangesAsync(CancellationToken.None) == 1;
    });

    public Task Delete(byte[] id) => database.Run(db => db.Sessions.Where(row => row.Id == id).ExecuteDeleteAsync(CancellationToken.None));

    public static HeldSession Held(Ticket ticket, DeploymentKeys keys) => new(ticket.Id, TicketKey.Of(Label, keys.Pepper, ticket.Secret, ticket.Id));

    public static HeldSession Held(Ticket ticket, DeploymentKeys keys, string pin) => new(ticket.Id, TicketKey.WithPin(Label, keys.Pepper, ticket.Secret, ticket.Id, pin));
}
