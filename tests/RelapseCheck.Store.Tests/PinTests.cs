namespace RelapseCheck.Store.Tests;

public sealed class PinTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_right_pin_opens_a_second_session_of_15_minutes_and_2_hours_at_most()
    {
        await using var store = await TempStore.Start();
        var phone = await Start(store, "2468");
        Assert.IsType<SessionState.Locked>(await store.Sessions.Read(phone, Token));

        var opened = await Unlock(store, phone, "2468");
        for (var minutes = 10; minutes < 120; minutes += 10)
        {
            store.Time.Pass(TimeSpan.FromMinutes(10));
            using var journal = Assert.IsType<SessionState.Open>(await store.Sessions.Read(opened, Token)).Journal;
        }

        store.Time.Pass(TimeSpan.FromMinutes(10));
        Assert.IsType<SessionState.None>(await store.Sessions.Read(opened, Token));
        Assert.IsType<SessionState.Locked>(await store.Sessions.Read(phone, Token));
        var idle = await Unlock(store, phone, "2468");
        store.Time.Pass(TimeSpan.FromMinutes(15));
        Assert.IsType<SessionState.None>(await store.Sessions.Read(idle, Token));
    }

    [Fact]
    public async Task Five_wrong_pins_delete_the_session_and_a_right_one_before_starts_the_count_again()
    {
        await using var store = await TempStore.Start();
        var phone = await Start(store, "2468");
        Assert.Equal(4, Assert.IsType<PinResult.Wrong>(await store.Sessions.OpenWithPin(phone, "1111", Token)).Left);
        await Unlock(store, phone, "2468");
        foreach (var left in new[] { 4, 3, 2, 1 })
        {
            Assert.Equal(left, Assert.IsType<PinResult.Wrong>(await store.Sessions.OpenWithPin(phone, "1111", Token)).Left);
        }

        Assert.IsType<PinResult.Gone>(await store.Sessions.OpenWithPin(phone, "1111", Token));
        Assert.IsType<PinResult.Gone>(await store.Sessions.OpenWithPin(phone, "2468", Token));
        Assert.IsType<SessionState.None>(await store.Sessions.Read(phone, Token));
        Assert.Equal(0, await store.Scalar<int>("SELECT count(*) FROM Session WHERE Kind = 1"));
    }

    [Fact]
    public async Task Many_wrong_pins_at_once_get_no_more_than_five_tries()
    {
        await using var store = await TempStore.Start();
        var phone = await Start(store, "2468");

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => store.Sessions.OpenWithPin(phone, (1000 + n).ToString(), Token)));

        Assert.Equal(4, results.Count(result => result is PinResult.Wrong));
        Assert.Equal(8, results.Count(result => result is PinResult.Gone));
        Assert.IsType<SessionState.None>(await store.Sessions.Read(phone, Token));
    }

    [Theory]
    [InlineData("123")]
    [InlineData("1234567")]
    [InlineData("12a4")]
    [InlineData("١٢٣٤")]
    [InlineData("")]
    public async Task What_is_no_pin_is_refused_without_using_up_a_try(string pin)
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await Assert.ThrowsAsync<ArgumentException>(() => store.Sessions.Start(journal, SessionKind.OwnPhone, pin, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => store.Sessions.Start(journal, SessionKind.SharedDevice, "2468", Token));

        var phone = await store.Sessions.Start(journal, SessionKind.OwnPhone, "246810", Token);
        Assert.Equal(5, Assert.IsType<PinResult.Wrong>(await store.Sessions.OpenWithPin(phone, pin, Token)).Left);
    }

    [Fact]
    public async Task Ending_the_phones_session_ends_what_its_pin_opened()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var phone = await store.Sessions.Start(journal, SessionKind.OwnPhone, "2468", Token);
        var opened = await Unlock(store, phone, "2468");
        var view = Assert.Single(await store.Sessions.List(journal, Token));
        Assert.True(view.HasPin);

        await store.Sessions.End(journal, view.Handle, Token);

        Assert.IsType<SessionState.None>(await store.Sessions.Read(opened, Token));
        Assert.IsType<PinResult.Gone>(await store.Sessions.OpenWithPin(phone, "2468", Token));
    }

    [Fact]
    public async Task Finishing_leaves_the_phone_locked()
    {
        await using var store = await TempStore.Start();
        var phone = await Start(store, "2468");
        var opened = await Unlock(store, phone, "2468");

        await store.Sessions.End(opened, Token);

        Assert.IsType<SessionState.None>(await store.Sessions.Read(opened, Token));
        Assert.IsType<SessionState.Locked>(await store.Sessions.Read(phone, Token));
    }

    [Fact]
    public async Task A_session_without_a_pin_has_no_pin_to_try()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var ticket = await store.Sessions.Start(journal, SessionKind.OwnPhone, null, Token);
        Assert.IsType<PinResult.Gone>(await store.Sessions.OpenWithPin(ticket, "2468", Token));
        Assert.IsType<SessionState.Open>(await store.Sessions.Read(ticket, Token));
    }

    private static async Task<SessionTicket> Start(TempStore store, string pin)
    {
        using var journal = await store.NewJournal();
        return await store.Sessions.Start(journal, SessionKind.OwnPhone, pin, Token);
    }

    private static async Task<SessionTicket> Unlock(TempStore store, SessionTicket phone, string pin) =>
        Assert.IsType<PinResult.Opened>(await store.Sessions.OpenWithPin(phone, pin, Token)).Ticket;
}
