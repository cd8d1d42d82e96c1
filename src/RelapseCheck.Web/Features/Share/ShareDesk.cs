using System.Security.Cryptography;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Share;

/// <summary>A share with its place in the journal's list, from 1: the list only grows, so the place stays.</summary>
public sealed record PlacedShare(int Place, ShareEntry Entry)
{
    /// <summary>What a form sends for it: nothing of the share's id, and only in this journal a share.</summary>
    public string Handle { get; } = Convert.ToHexStringLower(HMACSHA256.HashData(Entry.Key, "handle"u8))[..16];

    /// <summary>Whether it can still be changed on a day of the person's.</summary>
    public bool IsOpen(DateOnly today) => Entry.State != ShareState.Ended && today <= Entry.Consent.Until;
}

/// <summary>What the open journal shares.</summary>
/// <param name="Journal">The journal.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="All">Its shares, oldest first.</param>
public sealed record SharingView(OpenJournal Journal, JournalKind Kind, IReadOnlyList<PlacedShare> All)
{
    /// <summary>The share of a handle, or null: another journal's has none here.</summary>
    public PlacedShare? Find(string? handle) => All.FirstOrDefault(share => share.Handle == handle);

    /// <summary>The share at a place, or null.</summary>
    public PlacedShare? At(int? place) => All.FirstOrDefault(share => share.Place == place);
}

/// <summary>Reads what the open journal shares, for pages and posts.</summary>
public sealed class ShareDesk(JournalSession session, JournalStore journals, AccountStore accounts, OrganisationStore organisations, Visitor visitor)
{
    /// <summary>The open journal's shares; null when none is open, or its settings cannot be read.</summary>
    public async Task<SharingView?> Read(CancellationToken cancellation)
    {
        if (await session.Any(cancellation) is not { } journal)
        {
            return null;
        }

        try
        {
            var header = await journals.ReadHeader(journal, cancellation);
            return new(journal, header.Kind, [.. header.Shares.Select((entry, at) => new PlacedShare(at + 1, entry))]);
        }
        catch (Exception gone) when (gone is JournalGoneException or PageUnreadableException)
        {
            return null;
        }
    }

    /// <summary>The counselor of an invitation by name; null when the account is not there any more or was disabled.</summary>
    public async Task<Recipient?> Recipient(Invitation invitation, CancellationToken cancellation)
    {
        var account = await accounts.Find(invitation.Account, cancellation);
        var organisation = await organisations.Name(invitation.Organisation, cancellation);
        return account is { IsDisabled: false, Role: AccountRole.Counselor } && account.Organisation == invitation.Organisation && organisation is not null
            ? new(invitation.Account, invitation.Organisation, account.Name, organisation)
            : null;
    }

    /// <summary>The copies that a consent would make of the days there are, as the store would make them.</summary>
    public async Task<IReadOnlyList<DayPage>> Copies(SharingView sharing, Consent consent, ShareEntry? before, CancellationToken cancellation)
    {
        var entry = new ShareEntry([], [], ShareState.Active, consent) { Paused = before?.Paused ?? [] };

        // Until tomorrow: somebody who travelled west may have written on a day that is still to come here.
        var days = await journals.ReadDays(sharing.Journal, consent.From, visitor.Today.AddDays(1), cancellation);
        return [.. days.Select(day => day.Page).OfType<DayPage>().Where(day => entry.Covers(day.Day)).Select(day => SharedCopy.Of(day, consent.Scope)).OfType<DayPage>()];
    }
}
