using Microsoft.EntityFrameworkCore;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>Ends shares and invitations whose time is over, without anybody's visit; they are refused on reading before that.</summary>
internal sealed class ShareEnds(ShareNews news)
{
    /// <summary>One round; how many it ended.</summary>
    public async Task<int> Run(StoreDb db, long now, int most)
    {
        await db.Invitations.Where(row => row.EndsAt <= now).ExecuteDeleteAsync(CancellationToken.None);
        var over = await db.Shares.AsNoTracking().Where(row => row.State != ShareState.Ended && row.EndsAt <= now).OrderBy(row => row.EndsAt).Take(most).Select(row => new { row.Id, row.Account }).ToListAsync(CancellationToken.None);
        foreach (var share in over)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
            var ended = await db.Shares.Where(row => row.Id == share.Id && row.EndsAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ShareState.Ended).SetProperty(row => row.Version, row => row.Version + 1).SetProperty(row => row.Summary, Array.Empty<byte>()), CancellationToken.None);
            if (ended == 1)
            {
                await db.SharedPages.Where(page => page.ShareId == share.Id).ExecuteDeleteAsync(CancellationToken.None);
            }

            await transaction.CommitAsync(CancellationToken.None);
            news.Tell(share.Account);
        }

        return over.Count;
    }
}
