using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Simulation;

namespace RelapseCheck.Core.Tests.Simulation;

/// <summary>With the shipped constants, the rules that are tried on simulated people are those of the product.</summary>
public sealed class OwnRulesTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Theory]
    [InlineData(LifeKind.Steady, 1)]
    [InlineData(LifeKind.Drift, 2)]
    [InlineData(LifeKind.Return, 3)]
    [InlineData(LifeKind.Silent, 4)]
    [InlineData(LifeKind.Relief, 5)]
    [InlineData(LifeKind.Relief, 6)]
    public void With_the_shipped_constants_they_say_what_the_product_says_on_every_day(LifeKind kind, ulong seed)
    {
        var daily = InstrumentCatalog.Shipped.Get("daily");
        var life = new LifeSimulator(LifeParameters.Shipped).Live(kind, 220, seed);
        var track = DailyTrack.Of(life);
        var flags = OwnRules.Of(track, OwnConstants.Shipped);
        var (levels, sheets, wrote, worse) = (new List<Level>(), new List<DatedSheet>(), new List<DateOnly>(), false);
        for (var i = 0; i < life.Days.Count; i++)
        {
            var today = Start.AddDays(i);
            var sheet = life.Days[i].Answers is { } codes ? new DatedSheet(today, new AnswerSheet(daily, codes, new Dictionary<string, string> { ["prescribed"] = life.Medicine })) : null;
            var point = sheet is null ? null : Scorer.Score(sheet.Sheet).Overall.Point;
            Assert.Equal(point ?? double.NaN, track.Points[i]);
            Assert.Equal(point is { } level && Usual.Of(levels, today).IsHigher(level), flags.Above[i]);
            Assert.Equal(sheet is not null && SuddenRelief.Shows(sheets, sheet, newMedication: false), flags.Relief[i]);
            if (point is not null)
            {
                levels.Add(new(today, point.Value));
            }

            Assert.Equal(point is not null && Trend.Of(levels, today).Direction == Direction.Rising, flags.Rising[i]);
            if (sheet is not null)
            {
                sheets.Add(sheet);
                wrote.Add(today);
                worse = flags.Above[i] || flags.Rising[i];
            }

            Assert.Equal(sheet is null && Silence.Of(wrote, today, worse) is { IsLong: true }, flags.Silent[i]);
        }

        Assert.Contains(true, flags.Any);
    }

    [Fact]
    public void Narrower_constants_hold_on_more_days()
    {
        var track = DailyTrack.Of(new LifeSimulator(LifeParameters.Shipped).Live(LifeKind.Return, 300, 9));
        var shipped = OwnConstants.Shipped;

        Assert.True(OwnRules.Above(track, shipped with { Reach = 1 }).Count(x => x) > OwnRules.Above(track, shipped).Count(x => x));
        Assert.True(OwnRules.Rising(track, shipped with { LeastSlope = 1 }).Count(x => x) >= OwnRules.Rising(track, shipped).Count(x => x));
        Assert.True(OwnRules.Of(track, shipped with { Times = 7 }).Silent.Count(x => x) < OwnRules.Of(track, shipped).Silent.Count(x => x));
    }
}
