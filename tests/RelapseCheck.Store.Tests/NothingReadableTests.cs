using System.Text;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store.Tests;

/// <summary>What a thief of the folder finds.</summary>
public sealed class NothingReadableTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_answer_note_word_or_day_is_findable_in_the_data_folder()
    {
        await using var store = await TempStore.Start();
        var (words, newWords) = (Passphrase.New("en"), Passphrase.New("es"));
        const string Note = "met my sister at the river", Draft = "draft: could not sleep at all", Later = "third: slept better at last";
        string[] secrets =
        [
            Note, Draft, Later, "checkIns", "\"used\"", "craving", "withdrawal", "2026-03-02", "firstDay", "background", "prescribed", "sessions",
            .. words.Words("en"), .. newWords.Words("es"),
        ];

        async Task AssertNothing(string after)
        {
            foreach (var secret in secrets.Where(secret => secret.Length > 6))
            {
                Assert.False(DataFolder.Holds(store, secret), $"{secret} after {after}");
            }

            Assert.DoesNotContain(store.Log.All, line => secrets.Where(secret => secret.Length > 8).Any(secret => line.Contains(secret, StringComparison.Ordinal)));
            await Task.CompletedTask;
        }

        using var journal = await store.NewJournal(words);
        await store.Journals.ChangeHeader(journal, header => header with { Background = new Dictionary<string, string> { ["prescribed"] = "methadone" }, BackgroundDay = Sample.Day }, Token);
        await store.Journals.Save(journal, Sample.Day, Sample.Add(Sample.CheckIn(note: Note)), Token);
        await AssertNothing("a save");
        var draft = await store.Drafts.Create(Encoding.UTF8.GetBytes(Draft), TimeSpan.FromHours(1), Token);
        await store.Drafts.Write(draft, Encoding.UTF8.GetBytes(Draft + Draft), TimeSpan.FromHours(1), Token);
        await AssertNothing("a draft");
        var session = await store.Sessions.Start(journal, SessionKind.OwnPhone, "2468", Token);
        await store.Sessions.OpenWithPin(session, "2468", Token);
        await AssertNothing("a session");
        using var next = await store.Journals.Rekey(journal, newWords, null, Token);
        await store.Journals.Save(next, Sample.Day, Sample.AddNote("n", Later), Token);
        await AssertNothing("new words");
        await store.Journals.DeleteEverything(next, Token);
        await AssertNothing("a deletion");
    }

    [Fact]
    public async Task Neither_keys_nor_secrets_stand_in_the_database()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var session = await store.Sessions.Start(journal, SessionKind.OwnPhone, null, Token);
        var draft = await store.Drafts.Create([1], TimeSpan.FromHours(1), Token);
        Assert.False(DataFolder.Holds(store, journal.DataKey));
        Assert.False(DataFolder.Holds(store, journal.Keys.Page));
        Assert.False(DataFolder.Holds(store, session.Ticket.Secret));
        Assert.False(DataFolder.Holds(store, draft.Ticket.Secret));
    }

    [Fact]
    public async Task Rows_of_one_journal_have_nothing_in_common_that_rows_of_two_have_not()
    {
        await using var store = await TempStore.Start();
        var ids = new List<byte[]>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var journal = await store.NewJournal();
            for (var day = 0; day < 60; day++)
            {
                await store.Journals.Save(journal, Sample.Day.AddDays(day), Sample.AddNote("n", "x"), Token);
                ids.Add(journal.Keys.PageId(Sample.Day.AddDays(day)));
            }

            using var next = await store.Journals.Rekey(journal, Passphrase.New("en"), null, Token);
        }

        // No column but id, version and sealed bytes; the sealed bytes begin alike for all; every version is its own.
        Assert.Equal("Id,Version,Blob,ExpiresQuarter", await store.Scalar<string>("SELECT group_concat(name) FROM pragma_table_info('Page')"));
        Assert.Equal(1, await store.Scalar<int>("SELECT count(DISTINCT hex(substr(Blob, 1, 3))) FROM Page"));
        Assert.Equal(122, await store.Scalar<int>("SELECT count(DISTINCT Version) FROM Page"));
        Assert.Equal(0, await store.Scalar<int>("SELECT count(ExpiresQuarter) FROM Page"));

        // The file lies in the order of the ids, which is not the order of days.
        var kept = (await store.Scalar<string>("SELECT group_concat(hex(Id)) FROM Page")).Split(',');
        Assert.Equal(kept.Order(StringComparer.Ordinal), kept);
        var ordered = ids.Take(60).Select(Convert.ToHexString).ToList();
        Assert.NotEqual(ordered.Order(StringComparer.Ordinal), ordered);
        Assert.Equal(120, ids.Select(id => Convert.ToHexString(id)[..8]).Distinct().Count());
    }
}
