using System.Security.Cryptography;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store.Tests;

/// <summary>Whoever holds the file can move, swap, replay or change rows: none of them opens, and the rest works.</summary>
public sealed class TamperTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE Page SET Blob = (SELECT Blob FROM Page WHERE Id = $other) WHERE Id = $id")]
    [InlineData("UPDATE Page SET Blob = (SELECT Blob FROM Page WHERE Id = $other), Version = (SELECT Version FROM Page WHERE Id = $other) WHERE Id = $id")]
    [InlineData("UPDATE Page SET Version = Version + 1 WHERE Id = $id AND $other IS NOT NULL")]
    [InlineData("UPDATE Page SET Blob = substr(Blob, 1, length(Blob) - 1) WHERE Id = $id AND $other IS NOT NULL")]
    [InlineData("UPDATE Page SET Blob = substr(Blob, 1, 10) WHERE Id = $id AND $other IS NOT NULL")]
    [InlineData("UPDATE Page SET Blob = x'' WHERE Id = $id AND $other IS NOT NULL")]
    [InlineData("UPDATE Page SET Blob = randomblob(length(Blob)) WHERE Id = $id AND $other IS NOT NULL")]
    public async Task A_changed_day_shows_as_unreadable_and_the_rest_works(string sql)
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "one"), Token);
        await store.Journals.Save(journal, Sample.Day.AddDays(1), Sample.AddNote("n", "other"), Token);

        var changed = await store.Tamper(sql, ("$id", journal.Keys.PageId(Sample.Day)), ("$other", journal.Keys.PageId(Sample.Day.AddDays(1))));

        Assert.Equal(1, changed);
        var days = await store.Journals.ReadDays(journal, Sample.Day, Sample.Day.AddDays(1), Token);
        Assert.Null(days[0].Page);
        Assert.Equal("other", days[1].Page!.Notes.Single().Text);
        Assert.Single(store.Log.All, line => line.Contains("could not be opened", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(500)]
    [InlineData(1038)]
    [InlineData(1039)]
    [InlineData(1054)]
    public async Task A_flipped_byte_of_any_region_shows(int at)
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "one"), Token);
        var id = journal.Keys.PageId(Sample.Day);
        await store.Tamper(
            "UPDATE Page SET Blob = CAST(substr(Blob, 1, $at) || CASE substr(Blob, $at + 1, 1) WHEN x'07' THEN x'08' ELSE x'07' END || substr(Blob, $at + 2) AS BLOB) WHERE Id = $id",
            ("$at", at),
            ("$id", id));

        Assert.Null((await store.Journals.ReadDays(journal, Sample.Day, Sample.Day, Token)).Single().Page);
    }

    [Fact]
    public async Task A_save_leaves_an_unreadable_day_as_it_is()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "one"), Token);
        await store.Tamper("UPDATE Page SET Blob = randomblob(1055) WHERE Id = $id", ("$id", journal.Keys.PageId(Sample.Day)));
        var before = await store.Scalar<string>("SELECT group_concat(hex(Blob)) FROM Page");

        await Assert.ThrowsAsync<PageUnreadableException>(() => store.Journals.Save(journal, Sample.Day, Sample.AddNote("m", "two"), Token));

        Assert.Equal(before, await store.Scalar<string>("SELECT group_concat(hex(Blob)) FROM Page"));
        await store.Journals.Save(journal, Sample.Day.AddDays(1), Sample.AddNote("m", "two"), Token);
    }

    [Fact]
    public async Task A_header_or_a_way_in_of_another_journal_does_not_open()
    {
        await using var store = await TempStore.Start();
        var words = Passphrase.New("en");
        using var journal = await store.NewJournal(words);
        using var other = await store.NewJournal();
        await store.Tamper(
            "UPDATE Page SET Blob = (SELECT Blob FROM Page WHERE Id = $other), Version = (SELECT Version FROM Page WHERE Id = $other) WHERE Id = $id",
            ("$id", journal.Keys.HeaderId()),
            ("$other", other.Keys.HeaderId()));
        await store.Tamper("UPDATE Journal SET Wrapped = (SELECT Wrapped FROM Journal WHERE Lookup = $other) WHERE Lookup = $id", ("$id", journal.Lookup), ("$other", other.Lookup));

        await Assert.ThrowsAsync<PageUnreadableException>(() => store.Journals.ReadHeader(journal, Token));
        await Assert.ThrowsAsync<PageUnreadableException>(() => store.Journals.Open(words, Token));
    }

    [Fact]
    public async Task A_day_replayed_under_another_id_of_the_same_journal_does_not_open()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "one"), Token);
        await store.Tamper(
            "INSERT INTO Page SELECT $new, Version, Blob, ExpiresQuarter FROM Page WHERE Id = $id",
            ("$id", journal.Keys.PageId(Sample.Day)),
            ("$new", journal.Keys.PageId(Sample.Day.AddDays(1))));

        var days = await store.Journals.ReadDays(journal, Sample.Day, Sample.Day.AddDays(1), Token);
        Assert.NotNull(days[0].Page);
        Assert.Null(days[1].Page);
    }

    [Fact]
    public async Task Wraps_of_sessions_cannot_be_exchanged()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var one = await store.Sessions.Start(journal, SessionKind.OwnPhone, null, Token);
        var other = await store.Sessions.Start(journal, SessionKind.OwnPhone, null, Token);
        await store.Tamper("UPDATE Session SET Wrapped = (SELECT Wrapped FROM Session WHERE Id = $other) WHERE Id = $id", ("$id", one.Ticket.Id), ("$other", other.Ticket.Id));

        Assert.IsType<SessionState.None>(await store.Sessions.Read(one, Token));
    }

    [Fact]
    public async Task A_whole_journal_of_random_pages_still_deletes()
    {
        await using var store = await TempStore.Start();
        var words = Passphrase.New("en");
        using var journal = await store.NewJournal(words);
        await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "one"), Token);
        await store.Tamper("UPDATE Page SET Blob = $blob", ("$blob", RandomNumberGenerator.GetBytes(1055)));

        await store.Journals.DeleteEverything(journal, Token);

        Assert.Equal(0, await store.Scalar<int>("SELECT (SELECT count(*) FROM Page) + (SELECT count(*) FROM Journal)"));
    }
}
