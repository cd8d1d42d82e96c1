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
