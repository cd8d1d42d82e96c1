using RelapseCheck.Cli;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store.Tests.Sharing;
using static RelapseCheck.Store.Tests.Sharing.SharingStore;

namespace RelapseCheck.Store.Tests.Cli;

public sealed class AuditCommandTests
{
    [Fact]
    public async Task An_untouched_record_holds_and_is_counted()
    {
        await using var store = await Looked();
        var (code, printed, _) = Verify(store.Folder);
        Assert.Equal(0, code);
        Assert.Equal(["shares   1", "records  3", "faults   0"], Lines(printed));
    }

    [Theory]
    [InlineData("UPDATE Disclosure SET Blob = zeroblob(40) WHERE Number = 2", "record 2: not as it was written")]
    [InlineData("UPDATE Disclosure SET Blob = (SELECT Blob FROM Disclosure WHERE Number = 3) WHERE Number = 1", "record 1: not as it was written")]
    [InlineData("DELETE FROM Disclosure WHERE Number = 1", "record 1: missing")]
    [InlineData("DELETE FROM Disclosure WHERE Number = 3", "record 3: missing")]
    [InlineData("DELETE FROM Disclosure WHERE Number = 3; UPDATE Share SET Looks = 2", "record 2: not as it was written")]
    [InlineData("DELETE FROM Share", "there are records, and the share is gone")]
    [InlineData("DELETE FROM Share; DELETE FROM Disclosure", "the whole: shares or records in all are not those that were counted")]
    [InlineData("UPDATE DisclosureTotal SET Looks = 2", "the whole: shares or records in all are not those that were counted")]
    public async Task What_was_tampered_with_is_named_and_the_command_ends_with_one(string sql, string named)
    {
        await using var store = await Looked();
        await store.Tamper(sql);
        var (code, printed, _) = Verify(store.Folder);
        Assert.Equal(1, code);
        Assert.Contains(Lines(printed), line => line.EndsWith(named, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_cut_off_with_all_that_counts_it_is_missed_after_later_looks_too()
    {
        await using var store = await Looked();
        var share = Convert.FromHexString(await store.Scalar<string>("SELECT hex(Id) FROM Share"));
        await store.Tamper("DELETE FROM Disclosure WHERE Number = 3; UPDATE Share SET Looks = 2, Head = (SELECT Hash FROM Disclosure WHERE Number = 2); UPDATE DisclosureTotal SET Looks = 2");
        Assert.Equal(1, Verify(store.Folder).Code);
        for (var later = 0; later < 3; later++)
        {
            Assert.NotNull(await store.Cases.Open(Counselor, share, LookKind.Export, Token));
            var (code, printed, _) = Verify(store.Folder);
            Assert.Equal(1, code);
            Assert.Contains("the whole: shares or records in all are not those that were counted", printed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_older_total_with_the_right_numbers_does_not_fit_other_records()
    {
        await using var store = await Looked();
        using var journal = await store.NewJournal();
        var other = await store.Share(journal);
        var hash = await store.Scalar<string>("SELECT hex(Hash) FROM DisclosureTotal");
        await store.Cases.Open(Counselor, other.Id, LookKind.Export, Token);
        await store.Tamper(
            "DELETE FROM Disclosure WHERE Number = 3; UPDATE Share SET Looks = 2, Head = (SELECT Hash FROM Disclosure WHERE Number = 2 AND ShareId = Share.Id) WHERE Looks = 3; UPDATE DisclosureTotal SET Looks = 3, Hash = unhex($hash)",
            ("$hash", hash));
        var (code, printed, _) = Verify(store.Folder);
        Assert.Equal(1, code);
        Assert.Contains("faults   1", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looks_that_are_added_meanwhile_are_no_faults()
    {
        await using var store = await Looked();
        var entry = Convert.FromHexString(await store.Scalar<string>("SELECT hex(Id) FROM Share"));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var looking = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    await store.Cases.Open(Counselor, entry, LookKind.Export, CancellationToken.None);
                }
            },
            Token);
        for (var round = 0; round < 20; round++)
        {
            Assert.Empty((await store.Audit.Verify(Token)).Faults);
        }

        await stop.CancelAsync();
        await looking;
        Assert.Equal(0, Verify(store.Folder).Code);
    }

    [Fact]
    public async Task A_folder_that_is_no_data_folder_is_refused_and_stays_as_it_was()
    {
        var folder = TempStore.NewFolder();
        var (code, _, refused) = Verify(folder);
        Assert.Equal(2, code);
        Assert.Contains("There is no database", refused, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));

        await using var store = await Looked();
        Directory.Move(Path.Combine(store.Folder, "keys"), Path.Combine(store.Folder, "away"));
        Assert.Contains("key folder", Verify(store.Folder).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(store.Folder, "keys")));
    }

    [Fact]
    public async Task Keys_of_another_site_show_every_record_as_changed()
    {
        await using var store = await Looked();
        await using var other = await TempStore.Start();
        File.Copy(Path.Combine(other.Folder, "keys", "pepper"), Path.Combine(store.Folder, "keys", "pepper"), overwrite: true);
        var (code, printed, _) = Verify(store.Folder);
        Assert.Equal(1, code);
        Assert.Contains("faults   4", printed, StringComparison.Ordinal);
    }

    private static async Task<TempStore> Looked()
    {
        var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var entry = await store.Share(journal);
        for (var look = 0; look < 3; look++)
        {
            await store.Cases.Open(Counselor, entry.Id, LookKind.Export, Token);
        }

        return store;
    }

    private static (int Code, string Printed, string Error) Verify(string folder)
    {
        using StringWriter output = new(), error = new();
        var code = CommandLine.Run(["audit", "verify", "--data", folder], output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static string[] Lines(string printed) => printed.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
