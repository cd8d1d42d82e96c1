namespace RelapseCheck.Store.Tests;

public sealed class DraftStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_read_back_written_over_and_deleted()
    {
        await using var store = await TempStore.Start();
        var ticket = await store.Drafts.Create("one"u8.ToArray(), TimeSpan.FromHours(1), Token);
        var cookie = ticket.ToCookie();
        await store.Restart();

        var again = DraftTicket.Parse(cookie)!.Value;
        Assert.Equal("one"u8.ToArray(), await store.Drafts.Read(again, Token));
        Assert.True(await store.Drafts.Write(again, "two"u8.ToArray(), TimeSpan.FromHours(1), Token));
        Assert.Equal("two"u8.ToArray(), await store.Drafts.Read(again, Token));
        await store.Drafts.Delete(again, Token);
        Assert.Null(await store.Drafts.Read(again, Token));
        Assert.False(await store.Drafts.Write(again, "three"u8.ToArray(), TimeSpan.FromHours(1), Token));
        await store.Drafts.Delete(again, Token);
    }

    [Fact]
    public async Task A_draft_lives_as_long_as_it_was_given_and_never_beyond_24_hours()
    {
        await using var store = await TempStore.Start();
        var brief = await store.Drafts.Create([1], TimeSpan.FromMinutes(30), Token);
        var lasting = await store.Drafts.Create([2], TimeSpan.FromDays(9), Token);
        store.Time.Pass(TimeSpan.FromMinutes(29));
        Assert.NotNull(await store.Drafts.Read(brief, Token));
        store.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.Null(await store.Drafts.Read(brief, Token));
        Assert.False(await store.Drafts.Write(brief, [1], TimeSpan.FromMinutes(30), Token));

        store.Time.Pass(TimeSpan.FromHours(23));
        Assert.True(await store.Drafts.Write(lasting, [3], TimeSpan.FromHours(24), Token));
        store.Time.Pass(TimeSpan.FromMinutes(30));
        Assert.Null(await store.Drafts.Read(lasting, Token));
    }

    [Fact]
    public async Task The_life_can_be_cut_short()
    {
        await using var store = await TempStore.Start();
        var ticket = await store.Drafts.Create([1], TimeSpan.FromHours(24), Token);
        await store.Drafts.Write(ticket, [2], TimeSpan.FromMinutes(30), Token);
        store.Time.Pass(TimeSpan.FromMinutes(31));
        Assert.Null(await store.Drafts.Read(ticket, Token));
    }

    [Fact]
    public async Task Writers_at_once_all_succeed_and_leave_one_whole_content()
    {
        await using var store = await TempStore.Start();
        var ticket = await store.Drafts.Create([0], TimeSpan.FromHours(1), Token);
        var written = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => store.Drafts.Write(ticket, [(byte)n, (byte)n], TimeSpan.FromHours(1), Token)));
        Assert.DoesNotContain(false, written);
        var content = await store.Drafts.Read(ticket, Token);
        Assert.Equal(content![0], content[1]);
    }

    [Fact]
    public async Task Another_drafts_content_does_not_open()
    {
        await using var store = await TempStore.Start();
        var one = await store.Drafts.Create([1], TimeSpan.FromHours(1), Token);
        var other = await store.Drafts.Create([2], TimeSpan.FromHours(1), Token);
        await store.Tamper("UPDATE Draft SET Blob = (SELECT Blob FROM Draft WHERE Id = $other) WHERE Id = $id", ("$id", one.Ticket.Id), ("$other", other.Ticket.Id));
        Assert.Null(await store.Drafts.Read(one, Token));
    }

    [Fact]
    public async Task A_draft_of_many_steps_fits()
    {
        await using var store = await TempStore.Start();
        var content = Enumerable.Range(0, 40_000).Select(n => (byte)n).ToArray();
        var ticket = await store.Drafts.Create(content, TimeSpan.FromHours(1), Token);
        Assert.Equal(content, await store.Drafts.Read(ticket, Token));
    }
}
