using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store.Tests;

public sealed class RekeyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_words_open_everything_and_the_old_ones_nothing()
    {
        await using var store = await TempStore.Start();
        var (oldWords, newWords) = (Passphrase.New("en"), Passphrase.New("en"));
        using var journal = await store.NewJournal(oldWords);
        await store.Journals.ChangeHeader(journal, header => header with { Language = "es" }, Token);
        for (var day = 0; day < 600; day += 2)
        {
            await store.Journals.Save(journal, Sample.Day.AddDays(day), Sample.AddNote("n", $"day {day}"), Token);
        }

        var before = await Ids(store);
        var percents = new Percents();
        using var next = await store.Journals.Rekey(journal, newWords, percents, Token);

        Assert.Null(await store.Journals.Open(oldWords, Token));
        using var opened = await store.Journals.Open(newWords, Token);
        foreach (var open in new[] { next, opened! })
        {
            Assert.Equal("es", (await store.Journals.ReadHeader(open, Token)).Language);
            var days = await store.Journals.ReadDays(open, Sample.Day, Sample.Day.AddDays(599), Token);
            Assert.Equal(Enumerable.Range(0, 300).Select(n => $"day {2 * n}"), days.Select(day => day.Page!.Notes.Single().Text));
        }

        var after = await Ids(store);
        Assert.Equal(before.Count, after.Count);
        Assert.Empty(before.Intersect(after));
        Assert.Equal((0, 100), (percents.All[0], percents.All[^1]));
        Assert.True(percents.All.Count > 3);
        Assert.Equal(percents.All.Order(), percents.All);
        await Assert.ThrowsAsync<JournalGoneException>(() => store.Journals.Save(journal, Sample.Day, page => page, Token));
    }

    [Fact]
    public async Task The_session_in_use_goes_on_and_the_others_end()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "x"), Token);
        var phone = await store.Sessions.Start(journal, SessionKind.OwnPhone, "2468", Token);
        var other = await store.Sessions.Start(journal, SessionKind.SharedDevice, null, Token);
        var unlocked = Assert.IsType<PinResult.Opened>(await store.Sessions.OpenWithPin(phone, "2468", Token)).Ticket;
        var unlockedTwice = Assert.IsType<PinResult.Opened>(await store.Sessions.OpenWithPin(phone, "2468", Token)).Ticket;
        using var inUse = Assert.IsType<SessionState.Open>(await store.Sessions.Read(unlocked, Token)).Journal;

        using var next = await store.Journals.Rekey(inUse, Passphrase.New("en"), null, Token);

        using var still = Assert.IsType<SessionState.Open>(await store.Sessions.Read(unlocked, Token)).Journal;
        Assert.Single(await store.Journals.ReadDays(still, Sample.Day, Sample.Day, Token));
        Assert.IsType<SessionState.None>(await store.Sessions.Read(other, Token));
        Assert.IsType<SessionState.None>(await store.Sessions.Read(unlockedTwice, Token));
        var view = Assert.Single(await store.Sessions.List(still, Token));
        Assert.True(view.IsThis);

        await store.Sessions.End(unlocked, Token);
        var again = Assert.IsType<PinResult.Opened>(await store.Sessions.OpenWithPin(phone, "2468", Token)).Ticket;
        using var opened = Assert.IsType<SessionState.Open>(await store.Sessions.Read(again, Token)).Journal;
        Assert.Single(await store.Journals.ReadDays(opened, Sample.Day, Sample.Day, Token));
    }

    [Fact]
    public async Task Words_that_open_another_journal_are_refused_and_all_stays()
    {
        await using var store = await TempStore.Start();
        var (mine, theirs) = (Passphrase.New("en"), Passphrase.New("en"));
        using var journal = await store.NewJournal(mine);
        using var other = await store.NewJournal(theirs);
        await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "x"), Token);
        var before = await Ids(store);

        await Assert.ThrowsAsync<ArgumentException>(() => store.Journals.Rekey(journal, theirs, null, Token));

        Assert.Equal(before, await Ids(store));
        Assert.Single(await store.Journals.ReadDays(journal, Sample.Day, Sample.Day, Token));
    }

    [Fact]
    public async Task A_cancelled_change_of_words_leaves_everything_as_it_was()
    {
        await using var store = await TempStore.Start();
        var (words, never) = (Passphrase.New("en"), Passphrase.New("en"));
        using var journal = await store.NewJournal(words);
        for (var day = 0; day < 600; day += 60)
        {
            await store.Journals.Save(journal, Sample.Day.AddDays(day), Sample.AddNote("n", "x"), Token);
        }

        using var stop = new CancellationTokenSource();
        var half = new Percents { At = percent => { if (percent > 30) { stop.Cancel(); } } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Journals.Rekey(journal, never, half, stop.Token));

        Assert.Null(await store.Journals.Open(never, Token));
        using var opened = await store.Journals.Open(words, Token);
        Assert.Equal(10, (await store.Journals.ReadDays(opened!, Sample.Day, Sample.Day.AddDays(600), Token)).Count(day => day.Page is not null));
    }

    private static async Task<List<string>> Ids(TempStore store) =>
        [.. (await store.Scalar<string>("SELECT group_concat(hex(Id)) FROM Page")).Split(',').Order(StringComparer.Ordinal)];

    private sealed class Percents : IProgress<int>
    {
        public List<int> All { get; } = [];

        public Action<int>? At { get; init; }

        public void Report(int value)
        {
            All.Add(value);
            At?.Invoke(value);
        }
    }
}
