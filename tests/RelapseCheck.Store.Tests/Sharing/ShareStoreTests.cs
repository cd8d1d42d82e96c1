using RelapseCheck.Core.Sharing;
using static RelapseCheck.Store.Tests.Sharing.SharingStore;

namespace RelapseCheck.Store.Tests.Sharing;

public sealed class ShareStoreTests
{
    [Fact]
    public async Task What_is_agreed_is_seen_and_nothing_else()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.Add(Sample.CheckIn(note: "my own words")), Token);
        await store.Journals.Save(journal, Sample.Day.AddDays(-31), page => page.With(Sample.CheckIn()), Token);
        var entry = await store.Share(journal);

        var day = Assert.Single((await store.Cases.Open(Counselor, entry.Id, LookKind.Page, Token))!.Days);
        var checkIn = Assert.Single(day.CheckIns);
        Assert.Equal(Sample.Day, day.Day);
        Assert.Equal(31.7, checkIn.Score!.Overall.Point);
        Assert.Null(checkIn.Score.Social.Point);
        Assert.Empty(checkIn.Answers);
        Assert.Null(checkIn.Note);
        Assert.NotEqual(Sample.CheckIn().Id, checkIn.Id);
    }

    [Fact]
    public async Task A_later_check_in_adds_its_copy_and_an_earlier_day_does_not()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var entry = await store.Share(journal, ShareScope.All, back: 0);
        await store.Journals.Save(journal, Sample.Day.AddDays(1), page => page.With(Sample.CheckIn(note: "seen")), Token);
        await store.Journals.Save(journal, Sample.Day.AddDays(-1), page => page.With(Sample.CheckIn(note: "not seen")), Token);

        var seen = (await store.Cases.Open(Counselor, entry.Id, LookKind.Page, Token))!;
        Assert.Equal("seen", Assert.Single(Assert.Single(seen.Days).CheckIns).Note);
        Assert.Equal(Sample.Day.AddDays(1), Assert.Single(seen.Case.Summary.Lines).Day);
        Assert.NotNull(seen.Case.Summary.Lines[0].Answers);
    }

    [Fact]
    public async Task Ending_takes_the_copies_along_and_they_are_on_no_disk()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.Add(Sample.CheckIn()), Token);
        var entry = await store.Share(journal);
        Assert.Single(await store.List(Counselor));
        var copy = await Copy(store);
        Assert.True(DataFolder.Holds(store, copy));
        await store.Shares.Revoke(journal, entry.Id, Token);

        Assert.False(DataFolder.Holds(store, copy));
        Assert.Empty(await store.List(Counselor));
        Assert.Null(await store.Cases.Open(Counselor, entry.Id, LookKind.Page, Token));
        Assert.Equal(0, await store.Scalar<int>("SELECT COUNT(*) FROM SharedPage"));
        var kept = Assert.Single((await store.Journals.ReadHeader(journal, Token)).Shares);
        Assert.Equal(ShareState.Ended, kept.State);
        await store.Shares.Revoke(journal, entry.Id, Token);
        await Assert.ThrowsAsync<ShareGoneException>(() => store.Shares.Pause(journal, entry.Id, Sample.Day, Token));
    }

    [Fact]
    public async Task A_pause_removes_the_copies_and_its_days_stay_out_of_what_comes_back()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.Add(Sample.CheckIn()), Token);
        var entry = await store.Share(journal);
        await store.Shares.Pause(journal, entry.Id, Sample.Day.AddDays(1), Token);
        await store.Journals.Save(journal, Sample.Day.AddDays(1), page => page.With(Sample.CheckIn()), Token);
        Assert.Empty((await store.Cases.Open(Counselor, entry.Id, LookKind.Page, Token))!.Days);

        await store.Shares.Resume(journal, entry.Id, Sample.Day.AddDays(2), Token);
        await store.Journals.Save(journal, Sample.Day.AddDays(2), page => page.With(Sample.CheckIn()), Token);
        Assert.Equal([Sample.Day, Sample.Day.AddDays(2)], (await store.Cases.Open(Counselor, entry.Id, LookKind.Page, Token))!.Days.Select(day => day.Day));
    }

    [Fact]
    public async Task A_narrower_consent_makes_the_copies_anew()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.Add(Sample.CheckIn(note: "no more")), Token);
        var entry = await store.Share(journal, ShareScope.All);
        await store.Shares.Change(journal, entry.Id, Consent(ShareScope.Least), store.Time.GetUtcNow().AddDays(5), Token);

        var seen = (await store.Cases.Open(Counselor, entry.Id, LookKind.Page, Token))!;
        Assert.Null(seen.Days[0].CheckIns[0].Note);
        Assert.Null(seen.Case.Summary.Lines[0].Answers);
        Assert.Single((await store.Journals.ReadHeader(journal, Token)).Shares[0].Before);
    }

    [Fact]
    public async Task It_ends_by_itself_and_the_sweep_removes_the_copies()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.Add(Sample.CheckIn()), Token);
        var entry = await store.Share(journal);
        store.Time.Pass(TimeSpan.FromDays(Core.Sharing.Consent.UsualDays));
        Assert.Null(await store.Cases.Open(Counselor, entry.Id, LookKind.Page, Token));
        Assert.Equal(1, await store.Scalar<int>("SELECT COUNT(*) FROM SharedPage"));
        var copy = await Copy(store);

        await store.Sweep.Run(Token);
        Assert.False(DataFolder.Holds(store, copy));
        Assert.Equal(0, await store.Scalar<int>("SELECT COUNT(*) FROM SharedPage"));
        await store.Journals.Save(journal, Sample.Day.AddDays(1), page => page.With(Sample.CheckIn()), Token);
        Assert.Equal(0, await store.Scalar<int>("SELECT COUNT(*) FROM SharedPage"));
        await store.Shares.Revoke(journal, entry.Id, Token);
    }

    [Fact]
    public async Task Deleting_the_journal_ends_what_it_shared()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.Add(Sample.CheckIn()), Token);
        await store.Share(journal);
        await store.Journals.DeleteEverything(journal, Token);

        Assert.Empty(await store.List(Counselor));
        Assert.Equal(0, await store.Scalar<int>("SELECT COUNT(*) FROM SharedPage"));
        Assert.Equal(0, await store.Scalar<int>("SELECT SUM(LENGTH(Summary) + LENGTH(Consent)) FROM Share"));
        Assert.Empty((await store.Audit.Verify(Token)).Faults);
    }

    [Fact]
    public async Task New_words_keep_what_is_shared()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var entry = await store.Share(journal);
        using var again = await store.Journals.Rekey(journal, Core.Sealing.Passphrase.New("en"), null, Token);
        await store.Journals.Save(again, Sample.Day, Sample.Add(Sample.CheckIn()), Token);
        Assert.Single((await store.Cases.Open(Counselor, entry.Id, LookKind.Page, Token))!.Days);
    }

    [Fact]
    public async Task Saving_while_a_share_is_ended_leaves_no_copy_behind()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        for (var round = 0; round < 10; round++)
        {
            var entry = await store.Share(journal);
            await Task.WhenAll(
                store.Shares.Revoke(journal, entry.Id, Token),
                store.Journals.Save(journal, Sample.Day, Sample.AddNote($"{round}", "x"), Token),
                store.Journals.Save(journal, Sample.Day, page => page.With(Sample.CheckIn($"form-{round}")), Token));
        }

        Assert.Equal(0, await store.Scalar<int>("SELECT COUNT(*) FROM SharedPage"));
        Assert.Equal(10, Assert.Single(await store.Journals.ReadDays(journal, Sample.Day, Sample.Day, Token)).Page!.Notes.Count);
    }

    // What follows the format, the key's id and the key modifier: no two blobs have it in common.
    private static async Task<byte[]> Copy(TempStore store) => Convert.FromHexString(await store.Scalar<string>("SELECT hex(Blob) FROM SharedPage"))[40..104];
}
