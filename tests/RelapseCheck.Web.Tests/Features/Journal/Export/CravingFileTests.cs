using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Journal.Export;

namespace RelapseCheck.Web.Tests.Features.Journal.Export;

/// <summary>Wishes to use in a journal's file: whole and back, or refused by name.</summary>
public sealed class CravingFileTests
{
    private static readonly DateOnly Day = new(2026, 11, 3);

    private static readonly CravingLog Good = new("l1", new DateTimeOffset(2026, 11, 3, 10, 4, 0, TimeSpan.FromHours(-5)), 7, "home", "alone")
    {
        After = 0,
        Tries = [new("breathing", "yes"), new("call")],
    };

    public static TheoryData<string> Wrong => [.. Broken.Keys];

    private static Dictionary<string, CravingLog> Broken { get; } = new(StringComparer.Ordinal)
    {
        ["too strong"] = Good with { Strength = 11 },
        ["below zero"] = Good with { Strength = -1 },
        ["too strong after"] = Good with { After = 100 },
        ["no such place"] = Good with { Where = "<script>" },
        ["no such company"] = Good with { With = "" },
        ["no such tool"] = Good with { Tries = [new("singing", "yes")] },
        ["no such answer"] = Good with { Tries = [new("call", "maybe")] },
        ["a tool twice"] = Good with { Tries = [new("call", "yes"), new("call", "no")] },
    };

    [Fact]
    public async Task They_are_written_and_read_back_the_same()
    {
        using var stream = new MemoryStream();
        await File(Good).Write(stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        var read = await JournalFile.Read(stream, TestContext.Current.CancellationToken);
        var log = Assert.Single(read.Days[0].Cravings);
        Assert.Equal((Good.Id, Good.At, 7, "home", "alone", 0), (log.Id, log.At, log.Strength, log.Where, log.With, log.After));
        Assert.Equal(Good.Tries, log.Tries);
        Assert.Empty(Problems(Good));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_right_is_refused(string what) => Assert.Equal(["Import_Craving"], Problems(Broken[what]));

    [Fact]
    public void A_wrong_id_one_that_is_there_twice_and_too_many_are_refused()
    {
        Assert.Equal(["Import_Id"], Problems(Good with { Id = "../x" }));
        Assert.Equal(["Import_Id"], Problems(Good, Good));
        Assert.Equal(["Import_TooMuch"], Problems([.. Enumerable.Range(0, 61).Select(at => Good with { Id = $"l{at}" })]));
    }

    [Fact]
    public void A_day_that_gains_nothing_but_a_wish_gains_it_and_what_is_there_stays()
    {
        var added = DayPage.Empty(Day) with { Cravings = [Good with { Strength = 1 }, Good with { Id = "l2" }] };
        var kept = DayPage.Empty(Day) with { Cravings = [Good] };
        Assert.Equal(new ImportCount(1, 0, 0, 0, 1) { Cravings = 1 }, Merge.Count(kept, added));
        Assert.Equal([7, 7], Merge.Into(kept, added).Cravings.Select(log => log.Strength));
        Assert.Equal(0, Merge.Count(Merge.Into(kept, added), added).Days);
    }

    private static IEnumerable<string> Problems(params CravingLog[] logs) => FileCheck.Problems(File(logs), JournalKind.Own, new DateOnly(2026, 11, 22), KnownInstruments.Find).Select(problem => problem.What);

    private static JournalFile File(params CravingLog[] logs) => JournalFile.Of(JournalHeader.Empty, [DayPage.Empty(Day) with { Cravings = logs }], []);
}
