using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store.Tests;

public sealed class SessionStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ones_own_phone_stays_open_for_90_days_from_the_last_use()
    {
        await using var store = await TempStore.Start();
        var ticket = await Start(store, SessionKind.OwnPhone);
        for (var use = 0; use < 4; use++)
        {
            store.Time.Pass(TimeSpan.FromDays(80));
            await AssertOpen(store, ticket);
        }

        store.Time.Pass(TimeSpan.FromDays(90));
        Assert.IsType<SessionState.None>(await store.Sessions.Read(ticket, Token));
    }

    [Fact]
    public async Task A_shared_device_closes_after_15_minutes_without_use_and_2_hours_at_most()
    {
        await using var store = await TempStore.Start();
        var left = await Start(store, SessionKind.SharedDevice);
        store.Time.Pass(TimeSpan.FromMinutes(14));
        await AssertOpen(store, left);
        store.Time.Pass(TimeSpan.FromMinutes(15));
        Assert.IsType<SessionState.None>(await store.Sessions.Read(left, Token));

        var used = await Start(store, SessionKind.SharedDevice);
        for (var minutes = 10; minutes < 120; minutes += 10)
        {
            store.Time.Pass(TimeSpan.FromMinutes(10));
            await AssertOpen(store, used);
        }

        store.Time.Pass(TimeSpan.FromMinutes(10));
        Assert.IsType<SessionState.None>(await store.Sessions.Read(used, Token));
    }

    [Fact]
    public async Task An_open_session_reads_and_saves_and_outlives_a_restart()
    {
        await using var store = await TempStore.Start();
        var ticket = await Start(store, SessionKind.OwnPhone);
        var cookie = ticket.ToCookie();
        await store.Restart();

        using var journal = await AssertOpen(store, SessionTicket.Parse(cookie)!.Value);
        await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "x"), Token);
        Assert.Single(await store.Journals.ReadDays(journal, Sample.Day, Sample.Day, Token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a cookie")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAé")]
    public void What_is_no_ticket_is_not_read(string? cookie)
    {
        Assert.Null(SessionTicket.Parse(cookie));
        Assert.Null(DraftTicket.Parse(cookie));
    }

    [Fact]
    public async Task The_row_without_the_secret_and_the_secret_without_the_row_open_nothing()
    {
        await using var store = await TempStore.Start();
        var ticket = await Start(store, SessionKind.OwnPhone);
        var cookie = ticket.ToCookie();
        var wrongSecret = cookie[..^6] + (cookie[^6] == 'A' ? 'B' : 'A') + cookie[^5..];
        Assert.IsType<SessionState.None>(await store.Sessions.Read(SessionTicket.Parse(wrongSecret), Token));

        await store.Sessions.End(ticket, Token);
        Assert.IsType<SessionState.None>(await store.Sessions.Read(ticket, Token));
        Assert.IsType<SessionState.None>(await store.Sessions.Read(null, Token));
    }

    [Fact]
    public async Task A_ticket_prints_nothing_of_its_secret()
    {
        await using var store = await TempStore.Start();
        var ticket = await Start(store, SessionKind.OwnPhone);
        var draft = await store.Drafts.Create([1], TimeSpan.FromMinutes(1), Token);
        Assert.Equal(("SessionTicket", "DraftTicket"), (ticket.ToString(), draft.ToString()));
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_from_elsewhere()
    {
        await using var store = await TempStore.Start();
        var words = Passphrase.New("en");
        using var byWords = await store.NewJournal(words);
        var phone = await store.Sessions.Start(byWords, SessionKind.OwnPhone, null, Token);
        store.Time.Pass(TimeSpan.FromMinutes(1));
        var library = await store.Sessions.Start(byWords, SessionKind.SharedDevice, null, Token);

        using var onPhone = await AssertOpen(store, phone);
        var list = await store.Sessions.List(onPhone, Token);
        Assert.Equal([(SessionKind.SharedDevice, false), (SessionKind.OwnPhone, true)], list.Select(view => (view.Kind, view.IsThis)));
        Assert.DoesNotContain(list, view => phone.ToCookie().Contains(view.Handle, StringComparison.Ordinal));

        await store.Sessions.End(onPhone, "no such handle", Token);
        await store.Sessions.End(onPhone, list[0].Handle, Token);
        Assert.IsType<SessionState.None>(await store.Sessions.Read(library, Token));
        Assert.Single(await store.Sessions.List(onPhone, Token));
        await AssertOpen(store, phone);
    }

    [Fact]
    public async Task Sessions_started_at_once_are_all_listed_and_ended_ones_are_not_kept()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => store.Sessions.Start(journal, SessionKind.SharedDevice, null, Token), Token)));
        Assert.Equal(6, (await store.Sessions.List(journal, Token)).Count);

        store.Time.Pass(TimeSpan.FromMinutes(20));
        await store.Sessions.Start(journal, SessionKind.OwnPhone, null, Token);
        Assert.Single(await store.Sessions.List(journal, Token));
    }

    [Fact]
    public async Task A_handle_of_another_journal_ends_nothing()
    {
        await using var store = await TempStore.Start();
        using var mine = await store.NewJournal();
        using var theirs = await store.NewJournal();
        var ticket = await store.Sessions.Start(theirs, SessionKind.OwnPhone, null, Token);
        var handle = (await store.Sessions.List(theirs, Token)).Single().Handle;

        await store.Sessions.End(mine, handle, Token);

        await AssertOpen(store, ticket);
    }

    private static async Task<SessionTicket> Start(TempStore store, SessionKind kind)
    {
        using var journal = await store.NewJournal();
        return await store.Sessions.Start(journal, kind, null, Token);
    }

    private static async Task<OpenJournal> AssertOpen(TempStore store, SessionTicket ticket) =>
        Assert.IsType<SessionState.Open>(await store.Sessions.Read(ticket, Token)).Journal;
}
