using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store;

/// <summary>
/// What a session row wraps: data key 32 B, lookup 16 B; and for a session that a PIN unlocked, the id 16 B and the key 32 B of
/// the session it was unlocked from, so that it ends with that one and new words can carry both over.
/// </summary>
internal static class SessionWrap
{
    private const int Lookup = JournalKeys.DataKeyBytes, ParentId = Lookup + 16, ParentKey = ParentId + TicketKey.IdBytes, WithParent = ParentKey + TicketKey.SecretBytes;

    public static byte[] Close(HeldSession session, HeldSession? parent, ReadOnlySpan<byte> dataKey, ReadOnlySpan<byte> lookup)
    {
        byte[] content = [.. dataKey, .. lookup, .. parent?.Id ?? [], .. parent?.Key ?? []];
        var wrapped = Seal.Wrap(session.Key, Place(session.Id), content);
        CryptographicOperations.ZeroMemory(content);
        return wrapped;
    }

    /// <summary>The journal, or null when the key is not the one.</summary>
    public static OpenJournal? Open(HeldSession session, byte[] wrapped)
    {
        if (Seal.Unwrap(session.Key, Place(session.Id), wrapped) is not { } content)
        {
            return null;
        }

        HeldSession[] held = content.Length == WithParent
            ? [session, new HeldSession(content[ParentId..ParentKey], content[ParentKey..WithParent])]
            : [session];
        var journal = new OpenJournal(content.AsSpan(..Lookup), content.AsSpan(Lookup, 16), held);
        CryptographicOperations.ZeroMemory(content);
        return journal;
    }

    /// <summary>Wraps a journal's new key in the sessions it is held open by.</summary>
    public static async Task Rewrap(StoreDb db, OpenJournal journal, CancellationToken cancellation)
    {
        for (var at = 0; at < journal.Held.Count; at++)
        {
            var session = journal.Held[at];
            var wrapped = Close(session, journal.Held.ElementAtOrDefault(at + 1), journal.DataKey, journal.Lookup);
            await db.Sessions.Where(row => row.Id == session.Id).ExecuteUpdateAsync(row => row.SetProperty(x => x.Wrapped, wrapped), cancellation);
        }
    }

    private static SealPlace Place(byte[] id) => new(SessionRow.Table, id, 1);
}
