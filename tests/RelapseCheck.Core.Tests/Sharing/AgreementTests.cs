using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Core.Tests.Observing;

namespace RelapseCheck.Core.Tests.Sharing;

public sealed class AgreementTests
{
    private static readonly DateOnly First = new(2026, 3, 1);
    private static readonly DateOnly Second = new(2026, 3, 8);

    [Theory]
    [InlineData(20, 40, "not-seen", "a-lot", Movement.More, Movement.More, Accord.Same)]
    [InlineData(40, 20, "a-lot", "not-seen", Movement.Fewer, Movement.Fewer, Accord.Same)]
    [InlineData(40, 42, "a-lot", "a-little", Movement.Same, Movement.Same, Accord.Same)]
    [InlineData(20, 40, "a-lot", "a-lot", Movement.More, Movement.Same, Accord.Differ)]
    [InlineData(40, 20, "not-seen", "a-lot", Movement.Fewer, Movement.More, Accord.Differ)]
    [InlineData(20, 40, "could-not-see", "a-lot", Movement.More, Movement.NotKnown, Accord.CouldNotSee)]
    [InlineData(20, 40, "a-lot", "could-not-see", Movement.More, Movement.NotKnown, Accord.CouldNotSee)]
    public void Each_side_moves_on_its_own_and_agreement_is_said_in_words(double before, double now, string then, string later, Movement told, Movement seen, Accord accord)
    {
        var body = Of([Day(First, before), Day(Second, now)], Seen.Of(("sleep", then)), Seen.Of(("sleep", later)));

        Assert.Equal((told, seen, accord), (body.Told, body.Seen, body.Accord));
    }

    [Fact]
    public void The_persons_week_up_to_each_observation_counts_and_no_day_between()
    {
        var body = Of([Day(First.AddDays(-6), 20), Day(First.AddDays(-7), 90), Day(Second.AddDays(-6), 40), Day(Second.AddDays(1), 0)], Seen.Of(("sleep", "not-seen")), Seen.Of(("sleep", "a-lot")));

        Assert.Equal(Accord.Same, body.Accord);
    }

    [Fact]
    public void Where_one_side_is_not_known_nothing_is_said()
    {
        Assert.Equal(Accord.NotKnown, Of([], Seen.Of(("sleep", "not-seen")), Seen.Of(("sleep", "a-lot"))).Accord);
        Assert.Equal(Accord.NotKnown, Of([Day(Second, 30)], Seen.Of(("sleep", "a-lot"))).Accord);
        Assert.Equal(Accord.NotKnown, Of([Day(First, null), Day(Second, null)], Seen.Of(("sleep", "a-lot")), Seen.Of(("sleep", "a-lot"))).Accord);
    }

    [Fact]
    public void Every_area_is_named_once() =>
        Assert.Equal(Enum.GetValues<Domain>(), Agreement.Of([], []).Select(area => area.Domain));

    private static Agreement Of(DatedCheckIn[] told, params Observation[] seen) =>
        Agreement.Of(told, [.. seen.Select((one, at) => (at == 0 ? First : Second, one))])[0];

    private static DatedCheckIn Day(DateOnly day, double? point)
    {
        var range = new KeptRange(point, point ?? 0, point ?? 100);
        return new(day, new CheckIn("0", "daily", 1, 1, new(day.ToDateTime(default), TimeSpan.Zero), new Dictionary<string, string>(), new Dictionary<string, string>(), null, new(range, range, range, range, Band.Low, Band.Low, Band.Low, [])));
    }
}
