using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store.Tests;

public sealed class ExpiryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task By_default_nothing_expires()
    {
        await using var store = await TempStore.Start();
        var words = Passphrase.New("en");
        using var journal = await store.NewJournal(words);
        store.Time.Pass(TimeSpan.FromDays(36_500));
        await Sweep(store);

        using var opened = await store.Journals.Open(words, Token);
        Assert.NotNull(opened);
        Assert.Equal(0, await store.Scalar<int>("SELECT (SELECT count(ExpiresQuarter) FROM Page) + (SELECT count(ExpiresQuarter) FROM Journal)"));
    }

    [Fact]
    public async Task Opening_moves_the_quarter_on_for_every_row()
    {
        await using var store = await TempStore.Start(retentionQuarters: 4);
        var words = Passphrase.New("en");
        using (var journal = await store.NewJournal(words))
        {
            await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "x"), Token);
        }

        // March 2026 is quarter 8104 (2026 times four, plus 0).
        await AssertQuarter(store, 8108);
        store.Time.Pass(TimeSpan.FromDays(300));
        using (var journal = await store.Journals.Open(words, Token))
        {
            await AssertQuarter(store, 8111);
        }

        store.Time.Pass(TimeSpan.FromDays(92 * 6));
        await Sweep(store);
        Assert.Null(await store.Journals.Open(words, Token));
        Assert.Equal(0, await store.Scalar<int>("SELECT (SELECT count(*) FROM Page) + (SELECT count(*) FROM Journal)"));
    }

    [Fact]
    public async Task A_session_moves_it_on_too_and_what_has_expired_is_refused_before_it_is_swept()
    {
        await using var store = await TempStore.Start(retentionQuarters: 1);
        var words = Passphrase.New("en");
        using var journal = await store.NewJournal(words);
        var ticket = await store.Sessions.Start(journal, SessionKind.OwnPhone, null, Token);
        store.Time.Pass(TimeSpan.FromDays(80));
        Assert.IsType<SessionState.Open>(await store.Sessions.Read(ticket, Token));
        await AssertQuarter(store, 8106);

        store.Time.Pass(TimeSpan.FromDays(85));
        Assert.IsType<SessionState.Open>(await store.Sessions.Read(ticket, Token));
        store.Time.Pass(TimeSpan.FromDays(300));
        Assert.Null(await store.Journals.Open(words, Token));
        Assert.Empty(await store.Journals.ReadDays(journal, Sample.Day, Sample.Day, Token));
        Assert.NotEqual(0, await store.Scalar<int>("SELECT count(*) FROM Page"));
    }

    [Fact]
    public async Task Ended_drafts_and_sessions_are_all_swept_however_many()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Sessions.Start(journal, SessionKind.SharedDevice, null, Token);
        var lasting = await store.Sessions.Start(journal, SessionKind.OwnPhone, null, Token);
        await store.Drafts.Create([1], TimeSpan.FromMinutes(1), Token);
        await store.Tamper("WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200) INSERT INTO Draft SELECT randomblob(16), 1, x'00', 5, 5 FROM n");
        store.Time.Pass(TimeSpan.FromDays(1));

        await Sweep(store);
        Assert.Equal(0, await store.Scalar<int>("SELECT count(*) FROM Draft"));
        Assert.Equal(1, await store.Scalar<int>("SELECT count(*) FROM Session"));
        Assert.IsType<SessionState.Open>(await store.Sessions.Read(lasting, Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(401)]
    public async Task A_retention_that_cannot_be_meant_is_refused(int quarters) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => TempStore.Start(retentionQuarters: quarters));

    private static Task Sweep(TempStore store) => store.Services.GetRequiredService<Sweep>().Run(Token);

    private static async Task AssertQuarter(TempStore store, int quarter) => Assert.Equal(
        $"{quarter}", await store.Scalar<string>("SELECT group_concat(DISTINCT q) FROM (SELECT ExpiresQuarter AS q FROM Page UNION ALL SELECT ExpiresQuarter FROM Journal)"));
}
