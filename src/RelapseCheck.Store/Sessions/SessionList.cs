using System.Buffers.Text;
using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store;

/// <summary>The sessions that a journal's header names; rows alone do not say whose they are.</summary>
internal sealed class SessionList(Database database, SessionTable table, Headers headers, TimeProvider time)
{
    /// <summary>Adds a session and its name in the header, in one transaction; names of sessions that have ended go.</summary>
    public async Task Add(OpenJournal journal, SessionRow row, SessionKind kind, CancellationToken cancellation)
    {
        var (_, ended) = await Alive(journal, cancellation);
        var entry = new SessionEntry(row.Id, kind, row.Kind is SessionRowKind.OwnPhoneWithPin, time.GetUtcNow());
        await headers.Change(
            journal,
            header => header.With([.. (header.Sessions ?? []).Where(known => !ended.Contains(Name(known.Id))), entry]),
            async db =>
            {
                db.Add(row);
                await db.SaveChangesAsync(CancellationToken.None);
            },
            cancellation);
    }

    /// <summary>Those that last, the latest first.</summary>
    public async Task<IReadOnlyList<SessionView>> Views(OpenJournal journal, CancellationToken cancellation) =>
        [.. (await Alive(journal, cancellation)).Alive.Select(x => View(journal, x.Entry, x.Row)).OrderByDescending(view => view.Started)];

    /// <summary>Ends the one of this handle, if it is there.</summary>
    public async Task End(OpenJournal journal, string handle, CancellationToken cancellation)
    {
        var (alive, _) = await Alive(journal, cancellation);
        if (alive.Find(x => Handle(journal, x.Entry) == handle).Row is { } row)
        {
            await headers.Change(
                journal,
                header => header.With([.. (header.Sessions ?? []).Where(entry => !entry.Id.AsSpan().SequenceEqual(row.Id))]),
                db => db.Sessions.Where(x => x.Id == row.Id).ExecuteDeleteAsync(CancellationToken.None),
                cancellation);
        }
    }

    private static string Handle(OpenJournal journal, SessionEntry entry) => Base64Url.EncodeToString(journal.Keys.SessionHandle(entry.Id));

    private static SessionView View(OpenJournal journal, SessionEntry entry, SessionRow row) => new(
        Handle(journal, entry),
        entry.Kind,
        entry.HasPin,
        entry.Started,
        DateTimeOffset.FromUnixTimeSeconds(row.EndsAt),
        journal.Held.Any(held => held.Id.AsSpan().SequenceEqual(entry.Id)));

    private static string Name(byte[] id) => Convert.ToHexString(id);

    private async Task<(List<(SessionEntry Entry, SessionRow Row)> Alive, HashSet<string> Ended)> Alive(OpenJournal journal, CancellationToken cancellation)
    {
        var (header, _) = await database.Run(db => headers.Read(db, journal, cancellation));
        var entries = (header.Sessions ?? []).ToDictionary(entry => Name(entry.Id), StringComparer.Ordinal);
        var rows = await table.Find([.. entries.Values.Select(entry => entry.Id)], cancellation);
        var ended = entries.Keys.Except(rows.Select(row => Name(row.Id)), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return (rows.ConvertAll(row => (entries[Name(row.Id)], row)), ended);
    }
}
