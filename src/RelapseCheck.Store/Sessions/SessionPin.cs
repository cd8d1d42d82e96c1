using System.Security.Cryptography;

namespace RelapseCheck.Store;

/// <summary>Opens a locked session with its PIN.</summary>
internal sealed class SessionPin(SessionTable table, DeploymentKeys keys, KeyWork work)
{
    /// <summary>The key of a new session with a PIN; slow, in turn.</summary>
    public async Task<HeldSession> Held(Ticket ticket, string pin, CancellationToken cancellation)
    {
        using (await work.Enter(cancellation))
        {
            return await Task.Run(() => SessionTable.Held(ticket, keys, pin), CancellationToken.None);
        }
    }

    public async Task<PinResult> Open(Ticket ticket, string pin, CancellationToken cancellation)
    {
        if (await table.Find(ticket.Id, cancellation) is not { Kind: SessionRowKind.OwnPhoneWithPin } row)
        {
            return new PinResult.Gone();
        }

        if (!Pin.IsWellFormed(pin))
        {
            return new PinResult.Wrong(Pin.MostTries - row.PinTries);
        }

        using (await work.Enter(cancellation))
        {
            if (!await table.CountTry(ticket.Id))
            {
                await table.Delete(ticket.Id);
                return new PinResult.Gone();
            }

            var session = await Task.Run(() => SessionTable.Held(ticket, keys, pin), CancellationToken.None);
            using var journal = SessionWrap.Open(session, row.Wrapped);
            return journal is null ? await Wrong(ticket, session) : await Unlock(row, session, journal);
        }
    }

    private async Task<PinResult> Wrong(Ticket ticket, HeldSession tried)
    {
        CryptographicOperations.ZeroMemory(tried.Key);
        if (await table.Find(ticket.Id, CancellationToken.None) is { PinTries: < Pin.MostTries } left)
        {
            return new PinResult.Wrong(Pin.MostTries - left.PinTries);
        }

        await table.Delete(ticket.Id);
        return new PinResult.Gone();
    }

    private async Task<PinResult> Unlock(SessionRow locked, HeldSession session, OpenJournal journal)
    {
        var ticket = Ticket.New();
        var unlocked = table.Row(SessionRowKind.Unlocked, SessionTable.Held(ticket, keys), parent: session, journal);
        return await table.Unlock(locked, unlocked) ? new PinResult.Opened(new SessionTicket(ticket)) : new PinResult.Gone();
    }
}
