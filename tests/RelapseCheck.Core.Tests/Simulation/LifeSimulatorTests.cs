using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Simulation;

namespace RelapseCheck.Core.Tests.Simulation;

public sealed class LifeSimulatorTests
{
    private const int Year = 365;
    private static readonly LifeSimulator Simulator = new(LifeParameters.Shipped);
    private static readonly Instrument Daily = InstrumentCatalog.Shipped.Get("daily");

    [Theory]
    [InlineData(LifeKind.Steady)]
    [InlineData(LifeKind.Drift)]
    [InlineData(LifeKind.Return)]
    [InlineData(LifeKind.Silent)]
    [InlineData(LifeKind.Relief)]
    public void Every_answer_of_every_kind_is_an_answer_of_the_daily_check_in(LifeKind kind)
    {
        var draws = new Draws(3);
        foreach (var life in Lives(kind, 5))
        {
            foreach (var codes in life.Days.Select(day => day.Answers).OfType<IReadOnlyDictionary<string, string>>())
            {
                var more = LifeFollowUps.Of(Daily, codes, life.Medicine, 4, draws);
                Assert.True(AnswerSheet.CanRead(Daily, codes, more));
                Assert.DoesNotContain("prefer-not", codes.Values);
                Assert.InRange(Scorer.Score(new AnswerSheet(Daily, codes, more)).Overall.Low, 0, 100);
            }
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_person_and_another_seed_another()
    {
        static IEnumerable<string> Told(ulong seed) => Simulator.Live(LifeKind.Return, 60, seed).Days.Select(day => day.Answers is null ? "-" : string.Join(',', day.Answers));

        Assert.Equal(Told(7), Told(7));
        Assert.NotEqual(Told(7), Told(8));
    }

    [Fact]
    public void People_beside_each_other_do_not_draw_the_same_numbers()
    {
        var first = Numbers(0).ToHashSet();

        Assert.All(Enumerable.Range(1, 20), person => Assert.DoesNotContain(Numbers(person), first.Contains));
        static IEnumerable<double> Numbers(int person) => new Draws(LifeSimulator.SeedOf(94, person)) is var draws ? [.. Enumerable.Range(0, 5000).Select(_ => draws.NextShare())] : [];
    }

    [Fact]
    public void Kinds_differ_as_their_names_say()
    {
        Assert.True(Lapses(LifeKind.Steady) < Lapses(LifeKind.Drift));
        Assert.True(Lapses(LifeKind.Drift) < Lapses(LifeKind.Return));
        Assert.True(LongestGap(LifeKind.Silent) > LongestGap(LifeKind.Steady));
        Assert.True(StrongThenNone(LifeKind.Relief) > 10 * Math.Max(1, StrongThenNone(LifeKind.Steady)));
    }

    [Fact]
    public void As_many_days_are_answered_as_the_numbers_say()
    {
        var days = Lives(LifeKind.Steady, 100).SelectMany(life => life.Days).ToList();

        Assert.InRange(days.Count(day => day.Answers is not null) / (double)days.Count, 0.68, 0.80);
    }

    [Fact]
    public void The_kinds_come_as_often_as_their_shares()
    {
        var draws = new Draws(1);
        var steady = Enumerable.Range(0, 2000).Count(_ => Simulator.Kind(draws) == LifeKind.Steady);

        Assert.InRange(steady / 2000.0, 0.36, 0.44);
    }

    private static IEnumerable<SimulatedLife> Lives(LifeKind kind, int people) => Enumerable.Range(0, people).Select(i => Simulator.Live(kind, Year, (ulong)(1000 + i)));

    private static int Lapses(LifeKind kind) => Lives(kind, 60).Sum(life => life.Days.Count(day => day.Begins));

    private static double LongestGap(LifeKind kind) => Lives(kind, 40).Average(life =>
        life.Days.Select((day, at) => (day, at)).Where(x => x.day.Answers is not null).Select(x => x.at).ToList() is var wrote
            ? wrote.Zip(wrote.Skip(1), (one, next) => next - one).Max()
            : 0);

    private static int StrongThenNone(LifeKind kind) => Lives(kind, 40).Sum(life => OwnRules.Relief(DailyTrack.Of(life), OwnConstants.Shipped).Count(day => day));
}
