using RelapseCheck.Core.Sharing;
using static RelapseCheck.Store.Tests.Sharing.SharingStore;

namespace RelapseCheck.Store.Tests.Sharing;

public sealed class CaseStoreTests
{
    [Fact]
    public async Task Nobody_else_sees_a_share_by_any_way()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var entry = await store.Share(journal);
        foreach (var other in new[] { Colleague, Stranger, Stranger with { Organisation = Counselor.Organisation }, Counselor with { Organisation = Stranger.Organisation } })
        {
            Assert.Empty(await store.List(other));
            Assert.Empty(await store.Cases.Ids(other, Token));
            Assert.Null(await store.Cases.Open(other, entry.Id, LookKind.Export, Token));
            Assert.False(await store.Cases.CanSee(other, entry.Id, Token));
            Assert.False(await store.Cases.ChangeFile(other, entry.Id, file => file with { Label = "x" }, Token));
        }

        Assert.Empty(await store.Shares.Looks(entry.Id, Token));
    }

    [Fact]
    public async Task A_colleague_sees_it_on_the_days_of_the_cover_and_signs_with_their_own_name()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var entry = await store.Share(journal);
        var today = DateOnly.FromDateTime(store.Time.GetLocalNow().DateTime);
        await store.Covers.Add(Counselor.Organisation, Counselor.Account, Colleague.Account, today, today, Token);
        Assert.Equal(Counselor.Account, Assert.Single(await store.List(Colleague)).CoverFor);
        Assert.Equal("Sam", Assert.Single(await store.Shares.Looks(entry.Id, Token)).Name);

        store.Time.Pass(TimeSpan.FromDays(1));
        Assert.Empty(await store.List(Colleague));
        await store.Covers.Add(Stranger.Organisation, Counselor.Account, Stranger.Account, today, today.AddDays(9), Token);
        Assert.Empty(await store.List(Stranger));
    }

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
    public async Task Giving_a_share_to_a_colleague_stands_in_its_record_and_nothing_of_another_organisation_is_given()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var entry = await store.Share(journal);
        var supervisor = Counselor with { Account = Guid.NewGuid(), Name = "Ines" };
        Assert.False(await store.Covers.Reassign(supervisor with { Organisation = Stranger.Organisation }, entry.Id, Colleague.Account, "Sam", Token));
        Assert.False(await store.Covers.Reassign(supervisor, entry.Id, Counselor.Account, "Jordan", Token));
        Assert.Empty(await store.Shares.Looks(entry.Id, Token));
        Assert.True(await store.Covers.Reassign(supervisor, entry.Id, Colleague.Account, "Sam", Token));
        Assert.Null(await store.Cases.Open(Counselor, entry.Id, LookKind.Page, Token));
        Assert.NotNull(await store.Cases.Open(Colleague, entry.Id, LookKind.Page, Token));
        var given = Assert.Single(await store.Shares.Looks(entry.Id, Token), look => look.Kind == LookKind.Given);
        Assert.Equal(("Ines", "Sam", supervisor.Account), (given.Name, given.To, given.Account));
        Assert.Empty((await store.Audit.Verify(Token)).Faults);
        await store.Shares.Revoke(journal, entry.Id, Token);
        Assert.False(await store.Covers.Reassign(supervisor, entry.Id, Counselor.Account, "Jordan", Token));
        Assert.Equal(2, (await store.Shares.Looks(entry.Id, Token)).Count);
    }

    [Fact]
    public async Task Own_notes_are_the_counselors_alone()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var entry = await store.Share(journal);
        Assert.True(await store.Cases.ChangeFile(Counselor, entry.Id, file => file with { Label = "Mon 9:00" }, Token));
        Assert.True(await store.Cases.ChangeFile(Counselor, entry.Id, file => file with { Notes = [.. file.Notes, new CounselorNote("n", store.Time.GetUtcNow(), "asked about sleep")] }, Token));
        var today = DateOnly.FromDateTime(store.Time.GetLocalNow().DateTime);
        await store.Covers.Add(Counselor.Organisation, Counselor.Account, Colleague.Account, today, today, Token);

        Assert.Equal("Mon 9:00", (await store.List(Counselor))[0].File.Label);
        Assert.Single((await store.List(Counselor))[0].File.Notes);
        Assert.Equal(CounselorFile.Empty, (await store.List(Colleague))[0].File);
        Assert.False(DataFolder.Holds(store, "asked about sleep"));
    }

    [Theory]
    [InlineData("UPDATE Disclosure SET Blob = zeroblob(40) WHERE Number = 2", AuditFaultKind.Changed)]
    [InlineData("DELETE FROM Disclosure WHERE Number = 2", AuditFaultKind.Missing)]
    [InlineData("DELETE FROM Disclosure WHERE Number = 3", AuditFaultKind.Missing)]
    [InlineData("UPDATE Disclosure SET Number = Number + 10", AuditFaultKind.Missing)]
    [InlineData("DELETE FROM Share", AuditFaultKind.ShareMissing)]
    [InlineData("DELETE FROM Share; DELETE FROM Disclosure", AuditFaultKind.Total)]
    [InlineData("DELETE FROM Share; DELETE FROM Disclosure; DELETE FROM DisclosureTotal", null)]
    public async Task A_change_of_the_record_is_found(string sql, AuditFaultKind? kind)
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var entry = await store.Share(journal);
        for (var look = 0; look < 3; look++)
        {
            await store.Cases.Open(Counselor, entry.Id, LookKind.Export, Token);
        }

        Assert.Empty((await store.Audit.Verify(Token)).Faults);
        await store.Tamper(sql);
        var faults = (await store.Audit.Verify(Token)).Faults;
        if (kind is null)
        {
            // An empty database is what a new one is: only a backup or the people's journals show it.
            Assert.Empty(faults);
        }
        else
        {
            Assert.Contains(faults, fault => fault.Kind == kind);
        }
    }

    [Fact]
    public async Task A_copy_moved_to_another_share_does_not_open()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.Add(Sample.CheckIn()), Token);
        var (one, two) = (await store.Share(journal), await store.Share(journal));
        await store.Tamper("DELETE FROM SharedPage WHERE ShareId = $two", ("$two", two.Id));
        await store.Tamper("UPDATE SharedPage SET ShareId = $two", ("$two", two.Id));
        var seen = (await store.Cases.Open(Counselor, two.Id, LookKind.Page, Token))!;
        Assert.Empty(seen.Days);
        Assert.Equal(1, seen.Unreadable);
        Assert.Empty((await store.Cases.Open(Counselor, one.Id, LookKind.Page, Token))!.Days);
    }
}
