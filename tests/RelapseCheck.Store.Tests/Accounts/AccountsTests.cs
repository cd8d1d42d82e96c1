using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Store.Accounts;

namespace RelapseCheck.Store.Tests.Accounts;

public sealed class AccountsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_password_nor_key_nor_code_nor_link_nor_session_can_be_read_in_the_file()
    {
        await using var store = await TempStore.Start();
        var (_, account) = await Account(store);
        var link = (await store.Get<SetUpStore>().Make(account.Organisation, account.Id, Token))!;
        await store.Get<SetUpStore>().ChoosePassword(link, "river stones 42 kites", Token);
        var key = Totp.NewKey();
        var codes = (await store.Get<SetUpStore>().FinishWithTotp(link, key, Totp.Code(key, Totp.StepOf(store.Time.GetUtcNow())), Token))!;
        var session = (await store.Get<SignInStore>().Start(account.Id, null, Token))!;
        await store.Get<TryStore>().Take("password|SECRET@TRIED.EXAMPLE", Token);
        store.CloseConnections();

        var file = await File.ReadAllBytesAsync(store.DatabasePath, Token);
        foreach (var text in new[] { "river stones", link, session, "TRIED.EXAMPLE" }.Concat(codes).Concat(codes.Select(code => code.Replace("-", "", StringComparison.Ordinal))))
        {
            Assert.Equal(-1, file.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)));
        }

        Assert.Equal(-1, file.AsSpan().IndexOf(key));
    }

    [Fact]
    public async Task Twenty_that_send_one_code_at_once_are_one_that_gets_in()
    {
        await using var store = await TempStore.Start();
        var (key, account) = await Account(store, ready: true);
        var code = Totp.Code(key, Totp.StepOf(store.Time.GetUtcNow()));
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.Get<SecondFactorStore>().TakeTotp(account.Id, code, Token)));
        Assert.Single(taken, true);
    }

    [Fact]
    public async Task A_code_older_than_the_last_one_taken_is_refused()
    {
        await using var store = await TempStore.Start();
        var (key, account) = await Account(store, ready: true);
        var step = Totp.StepOf(store.Time.GetUtcNow());
        Assert.True(await store.Get<SecondFactorStore>().TakeTotp(account.Id, Totp.Code(key, step + 1), Token));
        Assert.False(await store.Get<SecondFactorStore>().TakeTotp(account.Id, Totp.Code(key, step), Token));
    }

    [Fact]
    public async Task Tries_wait_longer_each_time_and_the_count_is_not_outrun()
    {
        await using var store = await TempStore.Start();
        var tries = store.Get<TryStore>();
        var at_once = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => tries.Take("password|A", Token)));
        Assert.InRange(at_once.Count(wait => wait == TimeSpan.Zero), 1, TryStore.Free + 1);

        List<double> waits = [];
        for (var turn = 0; turn < 14; turn++)
        {
            var wait = await tries.Take("password|A", Token);
            for (; wait == TimeSpan.Zero; wait = await tries.Take("password|A", Token))
            {
            }

            waits.Add(wait.TotalSeconds);
            store.Time.Pass(wait);
        }

        Assert.Equal(waits.Order(), waits);
        Assert.Equal(TryStore.Longest.TotalSeconds, waits[^1]);
        Assert.Equal(TimeSpan.Zero, await tries.Take("password|B", Token));
        await tries.Clear("password|A");
        Assert.Equal(TimeSpan.Zero, await tries.Take("password|A", Token));
    }

    [Fact]
    public async Task Something_is_the_first_once()
    {
        await using var store = await TempStore.Start();
        var first = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.Get<TryStore>().IsFirst("challenge|x", Token)));
        Assert.Single(first, true);
    }

    [Fact]
    public async Task An_organisation_sees_its_own_accounts_and_changes_no_others()
    {
        await using var store = await TempStore.Start();
        var (_, mine) = await Account(store, ready: true);
        var (_, theirs) = await Account(store, ready: true);
        Assert.Equal([mine.Id], (await store.Get<AccountStore>().Of(mine.Organisation, Token)).Select(account => account.Id));
        Assert.Equal([theirs.Id], (await store.Get<AccountStore>().Colleagues(theirs.Organisation, Token)).Select(account => account.Id));
        Assert.False(await store.Get<AccountStore>().Disable(mine.Organisation, theirs.Id, Token));
        Assert.Null(await store.Get<SetUpStore>().Make(mine.Organisation, theirs.Id, Token));
        Assert.Equal(2, (await store.Get<AccountStore>().Named([mine.Id, theirs.Id, Guid.NewGuid()], Token)).Count);
    }

    [Theory]
    [InlineData("", "a@b.example")]
    [InlineData("Kim", "a b@c.example")]
    [InlineData("Kim", "a@b")]
    [InlineData("Kim", "@b.example")]
    [InlineData("Kim", "a@@b.example")]
    [InlineData("Ki\nm", "a@b.example")]
    public void A_name_or_an_address_that_is_none_is_refused(string name, string email) =>
        Assert.Throws<ArgumentException>(() => new NewAccount(Guid.NewGuid(), name, email, AccountRole.Counselor));

    private static async Task<(byte[] Key, AccountView Account)> Account(TempStore store, bool ready = false)
    {
        var organisation = (await store.Get<OrganisationStore>().Add(Guid.NewGuid().ToString("N"), Token))!.Value;
        var id = (await store.Get<AccountStore>().Add(new(organisation, "Sam", $"{Guid.NewGuid():N}@clinic.example", AccountRole.Counselor), Token))!.Value;
        var key = Totp.NewKey();
        if (ready)
        {
            var link = (await store.Get<SetUpStore>().Make(organisation, id, Token))!;
            await store.Get<SetUpStore>().ChoosePassword(link, "river stones 42 kites", Token);
            Assert.NotNull(await store.Get<SetUpStore>().FinishWithTotp(link, key, Totp.Code(key, Totp.StepOf(store.Time.GetUtcNow()) - 1), Token));
        }

        return (key, (await store.Get<AccountStore>().Find(id, Token))!);
    }
}

internal static class StoreParts
{
    internal static T Get<T>(this TempStore store)
        where T : notnull => store.Services.GetRequiredService<T>();
}
