using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;
using static RelapseCheck.Store.Tests.Sharing.SharingStore;

namespace RelapseCheck.Store.Tests.Sharing;

/// <summary>What is given is recorded, and what may not be given is neither.</summary>
public sealed class LookTests
{
    [Fact]
    public async Task Every_look_is_recorded_once_a_visit_and_every_export()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var entry = await store.Share(journal);
        await store.List(Counselor);
        await store.List(Counselor);
        await store.Cases.Open(Counselor, entry.Id, LookKind.Export, Token);
        await store.Cases.Open(Counselor, entry.Id, LookKind.Export, Token);
        store.Time.Pass(TimeSpan.FromMinutes(Look.VisitMinutes));
        await store.List(Counselor);
        await store.List(Counselor with { Session = "another" });

        Assert.Equal([LookKind.List, LookKind.List, LookKind.Export, LookKind.Export, LookKind.List], (await store.Shares.Looks(entry.Id, Token)).Select(look => look.Kind));
        Assert.Equal(5, (await store.Audit.Verify(Token)).Looks);
    }

    [Fact]
    public async Task A_share_that_ends_while_a_list_is_made_is_neither_shown_nor_recorded()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var (ends, stays) = (await store.Share(journal), await store.Share(journal));
        var seen = await store.Cases.List(
            Counselor,
            all =>
            {
                store.Shares.Revoke(journal, ends.Id, CancellationToken.None).GetAwaiter().GetResult();
                return all;
            },
            LookKind.List,
            Token);
        Assert.Equal(stays.Id, Assert.Single(seen).Share);
        Assert.Empty(await store.Shares.Looks(ends.Id, Token));
        Assert.Single(await store.Shares.Looks(stays.Id, Token));
    }

    [Fact]
    public async Task A_consent_that_is_narrowed_while_a_list_is_made_is_shown_as_it_is_now()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var entry = await store.Share(journal, ShareScope.All);
        var narrowed = false;
        var seen = await store.Cases.List(
            Counselor,
            all =>
            {
                if (!narrowed)
                {
                    narrowed = true;
                    store.Shares.Change(journal, entry.Id, Consent(), store.Time.GetUtcNow().AddDays(9), CancellationToken.None).GetAwaiter().GetResult();
                }

                return all;
            },
            LookKind.List,
            Token);
        Assert.Equal(ShareScope.Least, Assert.Single(seen).Consent!.Scope);
        Assert.Single(await store.Shares.Looks(entry.Id, Token));
    }

    [Fact]
    public async Task Whoever_reads_while_it_is_revoked_leaves_a_record_of_what_they_got_and_gets_nothing_after()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.Add(Sample.CheckIn()), Token);
        for (var round = 0; round < 5; round++)
        {
            var entry = await store.Share(journal, ShareScope.All);
            var over = false;
            var readers = Enumerable.Range(0, 8).Select(at => Task.Run(
                async () =>
                {
                    var got = 0;
                    for (var look = 0; look < 12; look++)
                    {
                        var late = Volatile.Read(ref over);
                        var shown = at % 2 == 0 ? await store.Cases.Open(Counselor, entry.Id, LookKind.Export, Token) is not null
                            : (await store.Cases.List(Counselor with { Session = $"{round} {at} {look}" }, all => all, LookKind.List, Token)).Count > 0;
                        Assert.False(late && shown);
                        got += shown ? 1 : 0;
                    }

                    return got;
                },
                Token)).ToList();
            await Task.Delay(20, Token);
            await store.Shares.Revoke(journal, entry.Id, Token);
            Volatile.Write(ref over, true);
            var shown = (await Task.WhenAll(readers)).Sum();

            // At most a reader each was recorded in time and came too late for the days.
            Assert.InRange((await store.Shares.Looks(entry.Id, Token)).Count, shown, shown + 8);
        }

        Assert.Empty((await store.Audit.Verify(Token)).Faults);
    }

    [Fact]
    public async Task A_page_that_goes_on_showing_is_recorded_anew_when_the_visit_is_over()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var entry = await store.Share(journal);
        Assert.True(await store.Cases.Look(Counselor, entry.Id, LookKind.Answers, Token));
        Assert.True(await store.Cases.Look(Counselor, entry.Id, LookKind.Answers, Token));
        Assert.Single(await store.Shares.Looks(entry.Id, Token));
        store.Time.Pass(TimeSpan.FromMinutes(Look.VisitMinutes));
        Assert.True(await store.Cases.Look(Counselor, entry.Id, LookKind.Answers, Token));
        Assert.False(await store.Cases.Look(Stranger, entry.Id, LookKind.Answers, Token));
        await store.Shares.Revoke(journal, entry.Id, Token);
        Assert.False(await store.Cases.Look(Counselor, entry.Id, LookKind.Answers, Token));
        Assert.Equal(2, (await store.Shares.Looks(entry.Id, Token)).Count);
    }

    [Fact]
    public async Task Names_to_choose_among_are_of_one_kind_and_stand_in_the_record_of_those_named_alone()
    {
        await using var store = await TempStore.Start();
        using var own = await store.NewJournal();
        using var family = await store.NewJournal();
        var entry = await store.Share(own);
        var invitation = await store.Invitations.Make(Counselor.Account, Counselor.Organisation, Token);
        var seen = await store.Shares.Agree(family, invitation!.Code, Consent() with { Called = "Her sister", Kind = JournalKind.Family }, store.Time.GetUtcNow().AddDays(9), Token);

        Assert.Equal("Her sister", Assert.Single(await store.Cases.Named(Counselor, JournalKind.Family, Token)).Called);
        Assert.Equal(LookKind.List, Assert.Single(await store.Shares.Looks(seen.Id, Token)).Kind);
        Assert.Empty(await store.Shares.Looks(entry.Id, Token));
        Assert.Empty(await store.Cases.Named(Stranger, JournalKind.Family, Token));

        await store.Shares.Revoke(family, seen.Id, Token);
        Assert.Empty(await store.Cases.Named(Counselor, JournalKind.Family, Token));
    }
}
