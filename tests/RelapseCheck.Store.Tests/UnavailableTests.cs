using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store.Tests;

/// <summary>Whatever happens to the files: a clear exception, never a save that is not one.</summary>
public sealed class UnavailableTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deleted_database_folder_is_noticed_by_the_next_request_and_a_restored_one_serves_again()
    {
        await using var store = await TempStore.Start();
        var words = Passphrase.New("en");
        using var journal = await store.NewJournal(words);
        await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "x"), Token);
        var ticket = await store.Sessions.Start(journal, SessionKind.OwnPhone, null, Token);
        var draft = await store.Drafts.Create([1], TimeSpan.FromHours(1), Token);
        store.CloseConnections();
        var (db, away) = (Path.Combine(store.Folder, "db"), Path.Combine(store.Folder, "away"));
        CopyFolder(db, away);
        await store.Journals.ReadHeader(journal, Token);

        Directory.Delete(db, recursive: true);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Journals.Save(journal, Sample.Day, Sample.AddNote("m", "y"), Token));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Journals.ReadDays(journal, Sample.Day, Sample.Day, Token));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Journals.Open(words, Token));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Sessions.Read(ticket, Token));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Drafts.Read(draft, Token));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Drafts.Create([1], TimeSpan.FromHours(1), Token));
        Assert.False(await StoreSetup.IsReady(store.Services, Token));

        CopyFolder(away, db);
        Assert.True(await StoreSetup.IsReady(store.Services, Token));
        await store.Journals.Save(journal, Sample.Day, Sample.AddNote("m", "y"), Token);
        await store.Restart();
        using var opened = await store.Journals.Open(words, Token);
        Assert.Equal(2, (await store.Journals.ReadDays(opened!, Sample.Day, Sample.Day, Token)).Single().Page!.Notes.Count);
    }

    [Fact]
    public async Task A_disk_that_cannot_be_written_is_said()
    {
        var words = Passphrase.New("en");
        await using var store = await TempStore.Start();
        using (var journal = await store.NewJournal(words))
        {
            await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "x"), Token);
        }

        Assert.Equal("saved", await SecondProcess.Start(store.Folder, words, 1, bound: true));
        store.CloseConnections();
        var db = Path.Combine(store.Folder, "db");
        foreach (var file in Directory.EnumerateFiles(db))
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead);
        }

        File.SetUnixFileMode(db, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Equal(nameof(StoreUnavailableException), await SecondProcess.Start(store.Folder, words, 1, bound: true));
        File.SetUnixFileMode(db, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        store.CloseConnections();
        await File.WriteAllBytesAsync(store.DatabasePath, new byte[20_000], Token);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Journals.ReadHeader(journal, Token));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Journals.Save(journal, Sample.Day, page => page, Token));
        Assert.False(await StoreSetup.IsReady(store.Services, Token));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_at_start()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("relapsecheck-tests").FullName, "a-file");
        await File.WriteAllTextAsync(file, "x", Token);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => TempStore.Start(Path.Combine(file, "data")));
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
