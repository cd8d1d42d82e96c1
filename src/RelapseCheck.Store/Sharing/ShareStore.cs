using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>The person's side of sharing: every change takes its copies along in the same transaction.</summary>
public sealed class ShareStore
{
    private readonly Headers _headers;
    private readonly PageTable _pages;
    private readonly ShareCopies _copies;
    private readonly Invitations _invitations;
    private readonly Disclosures _disclosures;
    private readonly ShareNews _news;
    private readonly TimeProvider _time;
    private readonly Func<Task> _emptyWal;

    internal ShareStore(Headers headers, PageTable pages, ShareCopies copies, Invitations invitations, Disclosures disclosures, ShareNews news, TimeProvider time, Func<Task> emptyWal) =>
        (_headers, _pages, _copies, _invitations, _disclosures, _news, _time, _emptyWal) = (headers, pages, copies, invitations, disclosures, news, time, emptyWal);

    /// <summary>Begins a share: the invitation is used up, and the days from <see cref="Consent.From"/> on are copied.</summary>
    /// <param name="journal">The person's own journal.</param>
    /// <param name="code">The invitation, as it was typed.</param>
    /// <param name="consent">What was signed.</param>
    /// <param name="endsAt">When the consent's last day ends for the person.</param>
    /// <param name="cancellation">Ends the wait before writing begins.</param>
    /// <exception cref="InvitationGoneException">Used, over or withdrawn meanwhile; nothing was shared.</exception>
    public async Task<ShareEntry> Agree(OpenJournal journal, string code, Consent consent, DateTimeOffset endsAt, CancellationToken cancellation)
    {
        var entry = new ShareEntry(RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(32), ShareState.Active, consent);
        await _headers.Change(
            journal,
            content => content.With(content.ToHeader() is var header ? header with { Shares = [.. header.Shares, entry] } : header),
            async db =>
            {
                if (!await _invitations.Use(db, code, consent.To.Account))
                {
                    throw new InvitationGoneException();
                }

                var summary = await _copies.Replace(db, entry, await Days(db, journal, entry));
                db.Add(new ShareRow
                {
                    Id = entry.Id,
                    Account = consent.To.Account,
                    Organisation = consent.To.Organisation,
                    State = ShareState.Active,
                    EndsAt = endsAt.ToUnixTimeSeconds(),
                    Version = 1,
                    Consent = _copies.Close(entry.Id, consent),
                    Summary = _copies.Close(entry.Id, summary),
                });
                await db.SaveChangesAsync(CancellationToken.None);
                db.ChangeTracker.Clear();
                await _disclosures.Begin(db, entry.Id);
            },
            cancellation);
        _news.Tell(consent.To.Account);
        return entry;
    }

    /// <summary>Puts a newly signed consent in place of the one that holds: more, less, longer or shorter. All copies are made anew.</summary>
    /// <exception cref="ShareGoneException">It has ended.</exception>
    public Task Change(OpenJournal journal, byte[] share, Consent consent, DateTimeOffset endsAt, CancellationToken cancellation) => Set(
        journal,
        share,
        entry => entry with { Consent = consent with { To = entry.Consent.To }, Before = [.. entry.Before, entry.Consent] },
        endsAt,
        cancellation);

    /// <summary>Stops copying from a day on and removes all copies; the consent stays for when the person goes on.</summary>
    /// <exception cref="ShareGoneException">It has ended.</exception>
    public Task Pause(OpenJournal journal, byte[] share, DateOnly today, CancellationToken cancellation) => Set(
        journal,
        share,
        entry => entry.State == ShareState.Paused ? entry : entry with { State = ShareState.Paused, Paused = [.. entry.Paused, new(today, null)] },
        endsAt: null,
        cancellation);

    /// <summary>Goes on: what was written on days of the pause, except today, is not shared.</summary>
    /// <exception cref="ShareGoneException">It has ended.</exception>
    public Task Resume(OpenJournal journal, byte[] share, DateOnly today, CancellationToken cancellation) => Set(
        journal,
        share,
        entry => entry.State != ShareState.Paused ? entry : entry with { State = ShareState.Active, Paused = [.. entry.Paused.Select(pause => pause.Last is null ? pause with { Last = today.AddDays(-1) } : pause)] },
        endsAt: null,
        cancellation);

    /// <summary>Ends a share for good: the copies are gone when this returns. A share that has ended stays so.</summary>
    public async Task Revoke(OpenJournal journal, byte[] share, CancellationToken cancellation)
    {
        try
        {
            await Set(journal, share, entry => entry with { State = ShareState.Ended, EndedAt = _time.GetUtcNow() }, endsAt: null, cancellation);
        }
        catch (ShareGoneException)
        {
            // It ended before: there is nothing left to remove.
        }
    }

    /// <summary>Who looked at what of a share of this journal, latest first.</summary>
    /// <param name="share">One of the journal's header.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<IReadOnlyList<Look>> Looks(byte[] share, CancellationToken cancellation) => _disclosures.Of(share, cancellation);

    private async Task Set(OpenJournal journal, byte[] share, Func<ShareEntry, ShareEntry> change, DateTimeOffset? endsAt, CancellationToken cancellation)
    {
        ShareEntry? now = null;
        Guid? told = null;
        await _headers.Change(
            journal,
            content =>
            {
                var header = content.ToHeader();
                var before = header.Shares.FirstOrDefault(entry => entry.Id.AsSpan().SequenceEqual(share));
                now = before is { State: not ShareState.Ended } ? change(before) : throw new ShareGoneException();
                return content.With(header with { Shares = [.. header.Shares.Select(entry => ReferenceEquals(entry, before) ? now : entry)] });
            },
            async db => told = await Apply(db, journal, now!, endsAt?.ToUnixTimeSeconds()),
            cancellation);
        if (told is { } account)
        {
            _news.Tell(account);
            await _emptyWal();
        }
    }

    private async Task<Guid?> Apply(StoreDb db, OpenJournal journal, ShareEntry entry, long? endsAt)
    {
        var row = await db.Shares.SingleOrDefaultAsync(share => share.Id == entry.Id, CancellationToken.None);
        if (row is null || row.State == ShareState.Ended)
        {
            // Expiry may have been first: then the copies are gone, and only ending it again changes nothing.
            return entry.State == ShareState.Ended ? null : throw new ShareGoneException();
        }

        var summary = ShareSummary.Empty;
        if (entry.State == ShareState.Active)
        {
            summary = await _copies.Replace(db, entry, await Days(db, journal, entry));
        }
        else
        {
            await ShareCopies.Remove(db, entry.Id);
        }

        row.State = entry.State;
        row.EndsAt = endsAt ?? row.EndsAt;
        row.Version++;
        row.Consent = _copies.Close(entry.Id, entry.Consent);
        row.Summary = entry.State == ShareState.Active ? _copies.Close(entry.Id, summary) : [];
        await db.SaveChangesAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        return row.Account;
    }

    // Read inside the transaction: a day that is saved meanwhile waits for it, and then finds the share.
    private async Task<IReadOnlyList<DayPage>> Days(StoreDb db, OpenJournal journal, ShareEntry entry)
    {
        var (header, _) = await _headers.Read(db, journal, CancellationToken.None);
        var first = header.FirstDay > entry.Consent.From ? header.FirstDay : entry.Consent.From;
        var days = Dates.Between(header.FirstDay is null ? null : first, header.LastDay).ToDictionary(day => Convert.ToHexString(journal.Keys.PageId(day)), StringComparer.Ordinal);
        var rows = await _pages.Find(db, days.Keys.Select(Convert.FromHexString), CancellationToken.None);
        return [.. rows.Select(row => PageSeal.Open(journal.Keys, days[Convert.ToHexString(row.Id)], row)?.ToPage()).OfType<DayPage>().OrderBy(page => page.Day)];
    }
}
