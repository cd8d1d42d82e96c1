using static RelapseCheck.Store.Tests.Sharing.SharingStore;

namespace RelapseCheck.Store.Tests.Sharing;

public sealed class InvitationTests
{
    [Fact]
    public async Task A_code_opens_once_however_it_is_typed()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var code = (await store.Invitations.Make(Counselor.Account, Counselor.Organisation, Token))!.Code;
        Assert.Equal(Invitations.Length, code.Length);
        Assert.Equal(Counselor.Account, (await store.Invitations.Find($" {code[..4].ToLowerInvariant()}-{code[4..]} ", Token))!.Account);

        await store.Shares.Agree(journal, code, Consent(), store.Time.GetUtcNow().AddDays(1), Token);
        Assert.Null(await store.Invitations.Find(code, Token));
        await Assert.ThrowsAsync<InvitationGoneException>(() => store.Shares.Agree(journal, code, Consent(), store.Time.GetUtcNow().AddDays(1), Token));
        Assert.Single((await store.Journals.ReadHeader(journal, Token)).Shares);
    }

    [Fact]
    public async Task It_is_of_no_use_after_five_wrong_tries_and_after_72_hours()
    {
        await using var store = await TempStore.Start();
        var (first, second) = ((await store.Invitations.Make(Counselor.Account, Counselor.Organisation, Token))!.Code, (await store.Invitations.Make(Counselor.Account, Counselor.Organisation, Token))!.Code);
        var wrong = first[..4] + string.Concat(first[4..].Select(letter => letter == '2' ? '3' : '2'));
        for (var attempt = 0; attempt < Invitations.Tries; attempt++)
        {
            Assert.NotNull(await store.Invitations.Find(first, Token));
            Assert.Null(await store.Invitations.Find(wrong, Token));
        }

        Assert.Null(await store.Invitations.Find(first, Token));
        Assert.NotNull(await store.Invitations.Find(second, Token));
        store.Time.Pass(Invitations.Life);
        Assert.Null(await store.Invitations.Find(second, Token));
    }

    [Fact]
    public async Task Its_maker_can_take_it_back_and_nobody_else()
    {
        await using var store = await TempStore.Start();
        var code = (await store.Invitations.Make(Counselor.Account, Counselor.Organisation, Token))!.Code;
        var handle = Assert.Single(await store.Invitations.Open(Counselor.Account, Token)).Handle;
        await store.Invitations.Withdraw(Stranger.Account, handle, Token);
        Assert.NotNull(await store.Invitations.Find(code, Token));
        await store.Invitations.Withdraw(Counselor.Account, "not a handle", Token);
        await store.Invitations.Withdraw(Counselor.Account, handle, Token);
        Assert.Null(await store.Invitations.Find(code, Token));
        Assert.False(DataFolder.Holds(store, code));
    }

    [Fact]
    public async Task Of_forty_wrong_halves_at_once_five_are_compared()
    {
        await using var store = await TempStore.Start();
        var code = (await store.Invitations.Make(Counselor.Account, Counselor.Organisation, Token))!.Code;
        await Task.WhenAll(Enumerable.Range(0, 40).Select(at => Task.Run(() => store.Invitations.Find(code[..4] + "22" + Invitations.Letters[at % 26] + Invitations.Letters[at / 26], Token))));
        Assert.Equal(0, await store.Scalar<long>("SELECT TriesLeft FROM Invitation"));
        Assert.Null(await store.Invitations.Find(code, Token));
    }

    [Fact]
    public async Task However_many_are_asked_for_at_once_no_more_are_open()
    {
        await using var store = await TempStore.Start();
        var made = await Task.WhenAll(Enumerable.Range(0, Invitations.MostOpen * 3).Select(_ => Task.Run(() => store.Invitations.Make(Counselor.Account, Counselor.Organisation, Token))));
        Assert.Equal(Invitations.MostOpen, made.Count(one => one is not null));
        Assert.Equal(Invitations.MostOpen, (await store.Invitations.Open(Counselor.Account, Token)).Count);
    }

    [Fact]
    public async Task A_counselor_has_a_bounded_number_open()
    {
        await using var store = await TempStore.Start();
        for (var made = 0; made < Invitations.MostOpen; made++)
        {
            Assert.NotNull(await store.Invitations.Make(Counselor.Account, Counselor.Organisation, Token));
        }

        Assert.Null(await store.Invitations.Make(Counselor.Account, Counselor.Organisation, Token));
        Assert.NotNull(await store.Invitations.Make(Stranger.Account, Stranger.Organisation, Token));
    }
}
