using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store;

/// <summary>Keeps what is under way sealed under a cookie's secret, 24 hours at most.</summary>
public sealed class DraftStore
{
    /// <summary>The longest a draft lives, counted from when it was made.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromHours(24);

    private readonly Database _database;
    private readonly DeploymentKeys _keys;
    private readonly TimeProvider _time;

    internal DraftStore(Database database, DeploymentKeys keys, TimeProvider time) => (_database, _keys, _time) = (database, keys, time);

    private long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Makes a draft.</summary>
    public async Task<DraftTicket> Create(byte[] content, TimeSpan life, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var ticket = Ticket.New();
        var lastEnd = Now + (long)LongestLife.TotalSeconds;
        var row = new DraftRow { Id = ticket.Id, Version = 1, Blob = Close(ticket, 1, content), EndsAt = End(life, lastEnd), LastEndsAt = lastEnd };
        await _database.Run(async db =>
        {
            db.Add(row);
            await db.SaveChangesAsync(CancellationToken.None);
        });
        return new DraftTicket(ticket);
    }

    /// <summary>Its content, or null when it is gone.</summary>
    public async Task<byte[]?> Read(DraftTicket ticket, CancellationToken cancellation)
    {
        if (await Find(ticket.Ticket, cancellation) is not { } row)
        {
            return null;
        }

        var key = Key(ticket.Ticket);
        var content = Seal.Open(key, Place(row.Id, row.Version), row.Blob);
        CryptographicOperations.ZeroMemory(key);
        return content;
    }

    /// <summary>Replaces the content and sets how long it lives from now; false when it is gone. Of two writers the later stays.</summary>
    public async Task<bool> Write(DraftTicket ticket, byte[] content, TimeSpan life, CancellationToken cancellation)
    {
        var there = true;
        await Race.Win(
            async () =>
            {
                if (await Find(ticket.Ticket, cancellation) is not { } row)
                {
                    return !(there = false);
                }

                var (version, blob, end) = (row.Version + 1, Close(ticket.Ticket, row.Version + 1, content), End(life, row.LastEndsAt));
                return await _database.Run(db => db.Drafts.Where(x => x.Id == row.Id && x.Version == row.Version).ExecuteUpdateAsync(
                    x => x.SetProperty(y => y.Version, version).SetProperty(y => y.Blob, blob).SetProperty(y => y.EndsAt, end), CancellationToken.None)) == 1;
            },
            cancellation);
        return there;
    }

    /// <summary>Deletes it; nothing happens when it is gone.</summary>
    public Task Delete(DraftTicket ticket, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var id = ticket.Ticket.Id;
        return _database.Run(db => db.Drafts.Where(row => row.Id == id).ExecuteDeleteAsync(CancellationToken.None));
    }

    private static SealPlace Place(byte[] id, long version) => new(DraftRow.Table, id, version);

    private async Task<DraftRow?> Find(Ticket ticket, CancellationToken cancellation)
    {
        var (id, now) = (ticket.Id, Now);
        return await _database.Run(db => db.Drafts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.EndsAt > now, cancellation));
    }

    private long End(TimeSpan life, long lastEnd) => Math.Min(Now + (long)life.TotalSeconds, lastEnd);

    private byte[] Close(Ticket ticket, long version, byte[] content)
    {
        var key = Key(ticket);
        var blob = Seal.Close(key, Place(ticket.Id, version), content);
        CryptographicOperations.ZeroMemory(key);
        return blob;
    }

    private byte[] Key(Ticket ticket) => TicketKey.Of("rc1/draft", _keys.Pepper, ticket.Secret, ticket.Id);
}
