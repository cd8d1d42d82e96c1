using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store.Tests;

public sealed class DeletionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_of_the_journal_goes_and_nothing_of_another()
    {
        await using var store = await TempStore.Start();
        var (mine, theirs) = (Passphrase.New("en"), Passphrase.New("en"));
        using var journal = await store.NewJournal(mine);
        using var other = await store.NewJournal(theirs);
        foreach (var open in new[] { journal, other })
        {
            await store.Journals.Save(open, Sample.Day, Sample.AddNote("n", "x"), Token);
            await store.Journals.Save(open, Sample.Day.AddDays(40), Sample.AddNote("n", "y"), Token);
        }

        var phone = await store.Sessions.Start(journal, SessionKind.OwnPhone, "2468", Token);
        var unlocked = Assert.IsType<PinResult.Opened>(await store.Sessions.OpenWithPin(phone, "2468", Token)).Ticket;
        var theirPhone = await store.Sessions.Start(other, SessionKind.OwnPhone, null, Token);

        await store.Journals.DeleteEverything(journal, Token);

        Assert.Null(await store.Journals.Open(mine, Token));
        Assert.IsType<SessionState.None>(await store.Sessions.Read(phone, Token));
        Assert.IsType<SessionState.None>(await store.Sessions.Read(unlocked, Token));
        Assert.IsType<SessionState.Open>(await store.Sessions.Read(theirPhone, Token));
        using var still = await store.Journals.Open(theirs, Token);
        Assert.Equal(2, (await store.Journals.ReadDays(still!, Sample.Day, Sample.Day.AddDays(40), Token)).Count);
        Assert.Equal(3, await store.Scalar<int>("SELECT count(*) FROM Page"));
    }

    [Fact]
    public async Task The_ledger_names_every_deleted_page_and_the_way_in()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "x"), Token);
        byte[][] expected = [journal.Keys.PageId(Sample.Day), journal.Keys.HeaderId(), journal.Lookup];

        await store.Journals.DeleteEverything(journal, Token);

        var ledger = (await store.Scalar<string>("SELECT group_concat(hex(Id)) FROM Deleted")).Split(',');
        Assert.Equal(expected.Select(Convert.ToHexString).Order(StringComparer.Ordinal), ledger.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Not_even_the_sealed_bytes_stay_in_the_files()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "x"), Token);
        var blobs = (await store.Scalar<string>("SELECT group_concat(hex(Blob)) FROM Page")).Split(',').Select(Convert.FromHexString).ToList();
        Assert.True(DataFolder.Holds(store, blobs[0].AsSpan(3, 64)));

        await store.Journals.DeleteEverything(journal, Token);

        // SQLite may take an empty log away altogether when its last connection closes.
        var log = new FileInfo(store.DatabasePath + "-wal");
        Assert.True(!log.Exists || log.Length == 0);
        Assert.All(blobs, blob => Assert.False(DataFolder.Holds(store, blob.AsSpan(3, 64))));
    }

    [Fact]
    public async Task Deleting_twice_does_no_harm()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.DeleteEverything(journal, Token);
        await store.Journals.DeleteEverything(journal, Token);
        Assert.Equal(2, await store.Scalar<int>("SELECT count(*) FROM Deleted"));
    }
}
