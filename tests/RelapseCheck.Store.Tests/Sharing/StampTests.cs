using RelapseCheck.Core.Sharing;
using static RelapseCheck.Store.Tests.Sharing.SharingStore;

namespace RelapseCheck.Store.Tests.Sharing;

public sealed class StampTests
{
    [Fact]
    public async Task It_differs_after_every_change_also_when_one_share_goes_while_another_comes()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        var none = await store.Cases.Stamp(Counselor, Token);
        var first = await store.Share(journal);
        var one = await store.Cases.Stamp(Counselor, Token);
        await store.Shares.Revoke(journal, first.Id, Token);
        await store.Share(journal);
        var other = await store.Cases.Stamp(Counselor, Token);
        await store.Journals.Save(journal, Sample.Day, Sample.Add(Sample.CheckIn()), Token);
        var later = await store.Cases.Stamp(Counselor, Token);

        Assert.Equal(default, none);
        Assert.Equal((1, 1), (one.Shares, other.Shares));
        Assert.Equal(4, new[] { none, one, other, later }.Distinct().Count());
        Assert.Equal(later, await store.Cases.Stamp(Counselor, Token));
        Assert.Equal(default, await store.Cases.Stamp(Counselor, first.Id, Token));
        Assert.Equal(default, await store.Cases.Stamp(Stranger, Token));
    }

    [Fact]
    public async Task A_hard_days_safety_rules_are_in_the_summary_whatever_is_shared_and_survive_being_written()
    {
        await using var store = await TempStore.Start();
        using var journal = await store.NewJournal();
        await store.Share(journal, ShareScope.Least);
        var hard = Sample.CheckIn() with { Instrument = "hard-day", Version = 1, Score = null, Answers = new Dictionary<string, string> { ["used"] = "more" }, More = new Dictionary<string, string>() };
        await store.Journals.Save(journal, Sample.Day, Sample.Add(hard), Token);
        var line = Assert.Single(Assert.Single(await store.List(Counselor)).Summary.Lines);

        Assert.False(line.IsRated);
        Assert.Contains("used", line.Rules);
        Assert.Equal((Sample.Day, hard.At, "hard-day"), (line.Day, line.At, line.Instrument));
        Assert.Equal(Sample.Day, Assert.Single(await store.List(Counselor)).Summary.LastDay);
        Assert.Null(line.Answers);
    }
}
