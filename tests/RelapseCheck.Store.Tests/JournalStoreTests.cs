using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store.Tests;

public sealed class JournalStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_saved_is_read_back_whole()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var checkIn = Sample.CheckIn(note: "a walk helped");

        await store.Journals.Save(journal, Sample.Day, Sample.Add(checkIn), Token);

        var read = Assert.Single(await store.Journals.ReadDays(journal, Sample.Day.AddDays(-3), Sample.Day.AddDays(3), Token));
        Assert.Equal(Sample.Day, read.Day);
        var kept = Assert.Single(read.Page!.CheckIns);
        Assert.Equivalent(checkIn, kept, strict: true);
    }

    [Fact]
    public async Task Cravings_and_the_plan_are_read_back_whole()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var log = new CravingLog("c", new(2026, 11, 3, 20, 0, 0, TimeSpan.FromHours(-5)), 7, "home") { Tries = [new("breathing", "yes"), new("delay")] };
        var plan = new Plan { Entries = [new("p", "contacts", "María") { Phone = "555 0100" }, new("q", "reasons", "שלום 🙂")], Changed = Sample.Day };

        await store.Journals.Save(journal, Sample.Day, page => page with { Cravings = [log, log with { Id = "d", Tries = [] }] }, Token);
        await store.Journals.ChangeHeader(journal, header => header with { Plan = plan, Kind = JournalKind.Family }, Token);

        var page = Assert.Single(await store.Journals.ReadDays(journal, Sample.Day, Sample.Day, Token)).Page!;
        Assert.Equivalent(new[] { log, log with { Id = "d", Tries = [] } }, page.Cravings, strict: true);
        var header = await store.Journals.ReadHeader(journal, Token);
        Assert.Equivalent(plan, header.Plan, strict: true);
        Assert.Equal(JournalKind.Family, header.Kind);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_check_in()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => store.Journals.Save(journal, Sample.Day, Sample.Add(Sample.CheckIn()), Token)));

        var read = await store.Journals.ReadDays(journal, Sample.Day, Sample.Day, Token);
        Assert.Single(read.Single().Page!.CheckIns);
    }

    [Fact]
    public async Task The_header_knows_the_first_and_the_last_day()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        foreach (var offset in new[] { 0, 5, -7, 2 })
        {
            await store.Journals.Save(journal, Sample.Day.AddDays(offset), Sample.AddNote("n", "x"), Token);
        }

        var header = await store.Journals.ReadHeader(journal, Token);
        Assert.Equal((Sample.Day.AddDays(-7), Sample.Day.AddDays(5)), (header.FirstDay, header.LastDay));
        var days = await store.Journals.ReadDays(journal, header.FirstDay!.Value, header.LastDay!.Value, Token);
        Assert.Equal([-7, 0, 2, 5], days.Select(day => day.Day.DayNumber - Sample.Day.DayNumber));
    }

    [Fact]
    public async Task Only_the_words_open_it_and_they_do_after_a_restart()
    {
        await using var store = await TempStore.Start();
        var words = Passphrase.New("es");
        using (var journal = await store.NewJournal(words))
        {
            await store.Journals.Save(journal, Sample.Day, Sample.AddNote("n", "kept"), Token);
            await store.Journals.ChangeHeader(journal, header => header with { Language = "es" }, Token);
        }

        await store.Restart();

        Assert.Null(await store.Journals.Open(Passphrase.New("es"), Token));
        using var opened = await store.Journals.Open(words, Token);
        Assert.NotNull(opened);
        Assert.Equal("es", (await store.Journals.ReadHeader(opened, Token)).Language);
        Assert.Equal("kept", (await store.Journals.ReadDays(opened, Sample.Day, Sample.Day, Token)).Single().Page!.Notes.Single().Text);
    }

    [Fact]
    public async Task Making_a_journal_twice_with_the_same_words_makes_one()
    {
        await using var store = await TempStore.Start();
        var words = Passphrase.New("en");
        using var first = await store.NewJournal(words);
        await store.Journals.Save(first, Sample.Day, Sample.AddNote("n", "kept"), Token);

        using var second = await store.NewJournal(words);

        Assert.Single(await store.Journals.ReadDays(second, Sample.Day, Sample.Day, Token));
        Assert.Equal(1, await store.Scalar<int>("SELECT count(*) FROM Journal"));
    }

    [Fact]
    public async Task Two_journals_do_not_see_each_other()
    {
        await using var store = await TempStore.Start();
        using var one = await store.NewJournal();
        using var other = await store.NewJournal();
        await store.Journals.Save(one, Sample.Day, Sample.AddNote("n", "mine"), Token);

        Assert.Empty(await store.Journals.ReadDays(other, Sample.Day, Sample.Day, Token));
        Assert.Null((await store.Journals.ReadHeader(other, Token)).FirstDay);
    }

    [Fact]
    public async Task A_complete_daily_check_in_fits_one_step()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Journals.Save(journal, Sample.Day, Sample.Add(Sample.CheckIn()), Token);

        Assert.Equal(Seal.Step + Seal.Overhead, await store.Scalar<int>("SELECT max(length(Blob)) FROM Page"));
    }

    [Fact]
    public async Task A_page_of_another_day_or_an_impossible_day_is_refused()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await Assert.ThrowsAsync<ArgumentException>(() => store.Journals.Save(journal, Sample.Day, page => page with { Day = page.Day.AddDays(1) }, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.Journals.Save(journal, new DateOnly(1999, 12, 31), page => page, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.Journals.Save(journal, new DateOnly(2200, 1, 1), page => page, Token));
    }
}
