using Microsoft.EntityFrameworkCore;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>Who stands in for whom, and on which days; and the supervisor's giving of a share to a colleague.</summary>
public sealed class Covers
{
    /// <summary>The most days of one cover (a judgement: a long holiday).</summary>
    public const int MostDays = 60;

    private readonly Database _database;
    private readonly Disclosures _disclosures;
    private readonly ShareNews _news;
    private readonly TimeProvider _time;

    internal Covers(Database database, Disclosures disclosures, ShareNews news, TimeProvider time) => (_database, _disclosures, _news, _time) = (database, disclosures, news, time);

    /// <summary>Arranges a cover within one organisation; the caller checks that both accounts are of it.</summary>
    /// <exception cref="ArgumentException">The days are in the wrong order or too many, or it is the same account.</exception>
    public async Task Add(Guid organisation, Guid from, Guid to, DateOnly first, DateOnly last, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (from == to || last < first || last.DayNumber - first.DayNumber >= MostDays)
        {
            throw new ArgumentException("A cover is for another account and 1 to 60 days.", nameof(last));
        }

        await _database.Run(async db =>
        {
            db.Add(new CoverRow { Id = Guid.CreateVersion7(_time.GetUtcNow()), Organisation = organisation, From = from, To = to, First = first, Last = last, MadeAt = _time.GetUtcNow().ToUnixTimeSeconds() });
            await db.SaveChangesAsync(CancellationToken.None);
        });
        _news.Tell(to);
    }

    /// <summary>Every cover an account gave or took, latest first.</summary>
    public Task<IReadOnlyList<Cover>> Of(Guid organisation, Guid account, CancellationToken cancellation) => _database.Run<IReadOnlyList<Cover>>(async db =>
    {
        var rows = await db.Covers.AsNoTracking().Where(row => row.Organisation == organisation && (row.From == account || row.To == account)).ToListAsync(cancellation);
        return [.. rows.OrderByDescending(row => row.First).ThenByDescending(row => row.MadeAt).Select(row => new Cover(row.Id, row.From, row.To, row.First, row.Last, DateTimeOffset.FromUnixTimeSeconds(row.MadeAt)))];
    });

    /// <summary>The covers of an organisation that run or are still to come, by their first day.</summary>
    public Task<IReadOnlyList<Cover>> Running(Guid organisation, CancellationToken cancellation) => _database.Run<IReadOnlyList<Cover>>(async db =>
    {
        var today = DateOnly.FromDateTime(_time.GetLocalNow().DateTime);
        var rows = await db.Covers.AsNoTracking().Where(row => row.Organisation == organisation && row.Last >= today).OrderBy(row => row.First).ThenBy(row => row.Last).ToListAsync(cancellation);
        return [.. rows.Select(row => new Cover(row.Id, row.From, row.To, row.First, row.Last, DateTimeOffset.FromUnixTimeSeconds(row.MadeAt)))];
    });

    /// <summary>Ends an own cover early: yesterday becomes its last day; one that has not begun is removed.</summary>
    public async Task End(Guid organisation, Guid from, Guid cover, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var today = DateOnly.FromDateTime(_time.GetLocalNow().DateTime);
        var yesterday = today.AddDays(-1);
        Guid? to = null;
        await _database.Run(async db =>
        {
            var mine = db.Covers.Where(row => row.Id == cover && row.Organisation == organisation && row.From == from && row.Last >= today);
            to = (await mine.AsNoTracking().SingleOrDefaultAsync(CancellationToken.None))?.To;
            await mine.Where(row => row.First >= today).ExecuteDeleteAsync(CancellationToken.None);
            await mine.ExecuteUpdateAsync(set => set.SetProperty(row => row.Last, yesterday), CancellationToken.None);
        });
        if (to is { } colleague)
        {
            _news.Tell(colleague);
        }
    }

    /// <summary>A supervisor gives a share to another counselor of the same organisation, without seeing it; it stands in the record that the person reads. False: not one of theirs, over, or the counselor's already.</summary>
    /// <param name="by">The supervisor; nothing of another organisation is given.</param>
    /// <param name="share">The share.</param>
    /// <param name="to">The counselor who has it from now on; the caller checks that it is one of the organisation.</param>
    /// <param name="name">That counselor's name, as the record keeps it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> Reassign(Viewer by, byte[] share, Guid to, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var now = _time.GetUtcNow();
        var seconds = now.ToUnixTimeSeconds();
        Guid? from = null;
        var done = await _database.Write(async db =>
        {
            var there = db.Shares.Where(row => row.Id == share && row.Organisation == by.Organisation && row.Account != to && row.State != ShareState.Ended && row.EndsAt > seconds);
            from = (await there.AsNoTracking().SingleOrDefaultAsync(CancellationToken.None))?.Account;
            return await there.ExecuteUpdateAsync(set => set.SetProperty(row => row.Account, to).SetProperty(row => row.Version, row => row.Version + 1), CancellationToken.None) == 1
                && await _disclosures.Add(db, [share], new Look(now, by.Account, by.Name, LookKind.Given) { To = name });
        });
        if (done)
        {
            _news.Tell(from!.Value);
            _news.Tell(to);
        }

        return done;
    }
}

/// <summary>A colleague stands in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">Who is away.</param>
/// <param name="To">Who stands in.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="MadeAt">When it was arranged.</param>
public sealed record Cover(Guid Id, Guid From, Guid To, DateOnly First, DateOnly Last, DateTimeOffset MadeAt);
