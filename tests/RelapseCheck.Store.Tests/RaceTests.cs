using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store.Tests;

public sealed class RaceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_writers_saving_25_times_on_one_new_day_lose_nothing()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                for (var n = 0; n < 25; n++)
                {
                    await store.Journals.Save(journal, Sample.Day, Sample.AddNote($"{writer}-{n}", "x"), Token);
                }
            },
            Token)));

        var notes = (await store.Journals.ReadDays(journal, Sample.Day, Sample.Day, Token)).Single().Page!.Notes;
        Assert.Equal(200, notes.Select(note => note.Id).Distinct().Count());
        Assert.Equal(200, notes.Count);
    }

    [Fact]
    public async Task Writers_on_different_new_days_leave_a_header_that_spans_them_all()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();

        await Task.WhenAll(Enumerable.Range(-6, 13).Select(offset => Task.Run(
            () => store.Journals.Save(journal, Sample.Day.AddDays(offset), Sample.AddNote("n", "x"), Token), Token)));

        var header = await store.Journals.ReadHeader(journal, Token);
        Assert.Equal((Sample.Day.AddDays(-6), Sample.Day.AddDays(6)), (header.FirstDay, header.LastDay));
        Assert.Equal(13, (await store.Journals.ReadDays(journal, header.FirstDay!.Value, header.LastDay!.Value, Token)).Count);
    }

    [Fact]
    public async Task Two_processes_on_one_new_folder_share_it_and_lose_nothing()
    {
        var folder = TempStore.NewFolder();
        var words = Passphrase.New("en");
        Assert.Equal(["saved", "saved"], await Task.WhenAll(SecondProcess.Start(folder, words, 25), SecondProcess.Start(folder, words, 25)));

        await using (var store = await TempStore.Start(folder))
        {
            using var journal = await store.Journals.Open(words, Token);
            Assert.Equal(50, (await store.Journals.ReadDays(journal!, Sample.Day, Sample.Day, Token)).Single().Page!.Notes.Count);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_save_that_was_cancelled_before_it_began_saves_nothing()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "x"), cancelled.Token));

        Assert.Empty(await store.Journals.ReadDays(journal, Sample.Day, Sample.Day, Token));
    }

    [Fact]
    public async Task A_save_that_meets_a_deletion_or_new_words_writes_nothing_behind_them()
    {
        await using var store = await TempStore.Start();
        var words = Passphrase.New("en");
        using var journal = await store.NewJournal(words);
        using var elsewhere = await store.Journals.Open(words, Token);
        await store.Journals.DeleteEverything(journal, Token);

        await Assert.ThrowsAsync<JournalGoneException>(() => store.Journals.Save(elsewhere!, Sample.Day, Sample.AddNote("n", "x"), Token));
        await Assert.ThrowsAsync<JournalGoneException>(() => store.Journals.ReadHeader(elsewhere!, Token));
        Assert.Equal(0, await store.Scalar<int>("SELECT count(*) FROM Page"));

        using var deletedBetween = await store.NewJournal();
        await Assert.ThrowsAsync<JournalGoneException>(() => store.Journals.Save(
            deletedBetween,
            Sample.Day,
            page =>
            {
                store.Journals.DeleteEverything(deletedBetween, Token).GetAwaiter().GetResult();
                return Sample.AddNote("n", "x")(page);
            },
            Token));
        Assert.Equal(0, await store.Scalar<int>("SELECT count(*) FROM Page"));
    }
}
