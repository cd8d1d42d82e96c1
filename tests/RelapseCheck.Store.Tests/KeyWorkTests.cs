using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store.Tests;

public sealed class KeyWorkTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_so_many_run_so_many_wait_and_the_rest_are_turned_away()
    {
        using var work = new KeyWork(atOnce: 2, mostWaiting: 3);
        var running = new[] { await work.Enter(Token), await work.Enter(Token) };
        var waiting = Enumerable.Range(0, 3).Select(_ => work.Enter(Token)).ToList();
        Assert.All(waiting, turn => Assert.False(turn.IsCompleted));

        await Assert.ThrowsAsync<KeyWorkBusyException>(() => work.Enter(Token));

        running[0].Dispose();
        using var next = await await Task.WhenAny(waiting);
        using var one = new CancellationTokenSource();
        var last = work.Enter(one.Token);
        await one.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => last);
    }

    [Fact]
    public async Task Those_who_gave_up_leave_room_and_a_turn_is_given_back_once()
    {
        using var work = new KeyWork(atOnce: 1, mostWaiting: 1);
        var turn = await work.Enter(Token);
        using var stop = new CancellationTokenSource();
        var gaveUp = work.Enter(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gaveUp);
        var waiting = work.Enter(Token);
        turn.Dispose();
        turn.Dispose();
        using var mine = await waiting;
        var next = work.Enter(Token);
        Assert.False(next.IsCompleted);
    }

    [Fact]
    public async Task A_flood_of_words_is_turned_away_and_the_store_works_on()
    {
        await using var store = await TempStore.Start();
        var words = Passphrase.New("en");
        using var journal = await store.NewJournal(words);
        var flood = Enumerable.Range(0, KeyWork.MostWaiting + KeyWork.AtOnce + 20).Select(_ => store.Journals.Open(Passphrase.New("en"), Token)).ToList();
        await Assert.ThrowsAsync<KeyWorkBusyException>(() => store.Journals.Open(words, Token));
        await store.Journals.ReadHeader(journal, Token);

        var turnedAway = 0;
        foreach (var attempt in flood)
        {
            try
            {
                Assert.Null(await attempt);
            }
            catch (KeyWorkBusyException)
            {
                turnedAway++;
            }
        }

        Assert.InRange(turnedAway, 1, 20);
        using var opened = await store.Journals.Open(words, Token);
        Assert.NotNull(opened);
    }
}
