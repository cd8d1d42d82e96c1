namespace RelapseCheck.Store.Tests;

public sealed class KeyFolderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_start_makes_keys_and_database_for_the_owner_alone()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        Assert.NotEqual(await File.ReadAllBytesAsync(Key(store, "salt"), Token), await File.ReadAllBytesAsync(Key(store, "pepper"), Token));
        Assert.Equal(32, new FileInfo(Key(store, "salt")).Length);
        foreach (var file in Directory.EnumerateFiles(store.Folder, "*", SearchOption.AllDirectories))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        foreach (var folder in Directory.EnumerateDirectories(store.Folder).Append(store.Folder))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        }

        Assert.Contains(Directory.EnumerateFiles(Path.Combine(store.Folder, "db")), file => file.EndsWith("-wal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_start_keeps_the_keys()
    {
        await using var store = await TempStore.Start();
        var before = await File.ReadAllBytesAsync(Key(store, "pepper"), Token);
        await store.Restart();
        Assert.Equal(before, await File.ReadAllBytesAsync(Key(store, "pepper"), Token));
    }

    [Theory]
    [InlineData("salt")]
    [InlineData("pepper")]
    public async Task A_key_that_others_may_read_is_refused(string name)
    {
        await using var store = await TempStore.Start();
        File.SetUnixFileMode(Key(store, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains("0600", (await Assert.ThrowsAsync<KeyFolderException>(store.Restart)).Message, StringComparison.Ordinal);
        File.SetUnixFileMode(Key(store, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        await Assert.ThrowsAsync<KeyFolderException>(store.Restart);
    }

    [Fact]
    public async Task Equal_salt_and_pepper_are_refused()
    {
        await using var store = await TempStore.Start();
        await File.WriteAllBytesAsync(Key(store, "salt"), await File.ReadAllBytesAsync(Key(store, "pepper"), Token), Token);
        await Assert.ThrowsAsync<KeyFolderException>(store.Restart);
    }

    [Theory]
    [InlineData("salt")]
    [InlineData("pepper")]
    public async Task A_key_is_made_anew_only_while_there_is_no_journal(string name)
    {
        await using var store = await TempStore.Start();
        File.Delete(Key(store, name));
        await store.Restart();
        Assert.True(File.Exists(Key(store, name)));

        using var journal = await store.NewJournal();
        File.Delete(Key(store, name));
        await Assert.ThrowsAsync<KeyFolderException>(store.Restart);
        Assert.False(File.Exists(Key(store, name)));
    }

    [Fact]
    public async Task A_restored_database_that_others_may_read_is_closed_to_them()
    {
        await using var store = await TempStore.Start();
        File.SetUnixFileMode(store.DatabasePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        await store.Restart();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(store.DatabasePath));
    }

    [Fact]
    public async Task A_first_start_that_was_cut_short_is_made_good()
    {
        var folder = TempStore.NewFolder();
        Directory.CreateDirectory(Path.Combine(folder, "db"));
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        await File.WriteAllBytesAsync(Path.Combine(folder, "db", "relapsecheck.db"), [], Token);
        await File.WriteAllBytesAsync(Path.Combine(folder, "keys", "salt.new"), new byte[5], Token);
        File.SetUnixFileMode(Path.Combine(folder, "keys", "salt.new"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await using var store = await TempStore.Start(folder);

        Assert.Equal(SqliteDb.PageSize, await store.Scalar<int>("PRAGMA page_size"));
        Assert.Equal(32, new FileInfo(Key(store, "salt")).Length);
    }

    [Fact]
    public async Task A_key_cut_short_is_refused()
    {
        await using var store = await TempStore.Start();
        await File.WriteAllBytesAsync(Key(store, "salt"), new byte[31], Token);
        await Assert.ThrowsAsync<KeyFolderException>(store.Restart);
    }

    private static string Key(TempStore store, string name) => Path.Combine(store.Folder, "keys", name);
}
