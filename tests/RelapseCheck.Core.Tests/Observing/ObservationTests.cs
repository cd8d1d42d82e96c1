using FsCheck;
using FsCheck.Fluent;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Observing;

public sealed class ObservationTests
{
    private static readonly string?[] Codes = ["not-seen", "a-little", "a-lot", "could-not-see", AnswerSheet.PreferNot, "", null];

    [Fact]
    public void Seen_not_seen_could_not_see_and_left_out_are_kept_apart()
    {
        var observed = Seen.Of(("sleep", "a-little"), ("restless", "a-lot"), ("unwell", "not-seen"), ("used", "could-not-see"), ("other-substances", AnswerSheet.PreferNot));

        Assert.Equal(new SightCount(2, 1, 1, 3), observed.Count(Domain.Physiological));
        Assert.Equal(3, observed.Count(Domain.Physiological).InSight);
        Assert.Equal(new SightCount(0, 0, 0, 8), observed.Count(Domain.Social));
        Assert.Equal(["sleep", "restless"], observed.Seen.Select(sign => sign.Id));
        Assert.Equal("Yes, a little", observed.Answer("sleep")!.Wording.In("en"));
        Assert.Null(observed.Answer("other-substances"));
        Assert.Equal(Sight.LeftOut, observed.Of("no-such-sign"));
    }

    [Fact]
    public void Every_sign_of_a_domain_is_counted_exactly_once() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Sheets(), observed =>
        Enum.GetValues<Domain>().All(domain => observed.Count(domain) is var count
            && count.Seen + count.NotSeen + count.CouldNotSee + count.LeftOut == Seen.Observer.Items.Count(item => item.Domain == domain))));

    [Fact]
    public void An_observation_gives_no_band_and_no_points_whatever_was_seen() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Sheets(), observed =>
        Scorer.Score(observed.Sheet) is { Rated: false, Shown: null, Overall: { Points: 0, Maximum: 0 }, Fired: [] }));

    [Fact]
    public void Strengths_are_named_in_the_order_asked()
    {
        Assert.Equal(["self-care", "meeting"], Seen.Of((Observation.StrengthsSeen, "meeting self-care")).Strengths.Select(strength => strength.Code));
        Assert.Empty(Seen.Of().Strengths);
    }

    [Fact]
    public void A_sheet_of_another_questionnaire_is_no_observation() =>
        Assert.Throws<ArgumentException>(() => new Observation(Seen.Sheet(InstrumentCatalog.Shipped.Get("daily"))));

    [Theory]
    [InlineData(Sight.NotSeen, Sight.Seen, "new")]
    [InlineData(Sight.Seen, Sight.Seen, "still")]
    [InlineData(Sight.Seen, Sight.NotSeen, "no longer")]
    [InlineData(Sight.NotSeen, Sight.NotSeen, "")]
    [InlineData(Sight.CouldNotSee, Sight.Seen, "")]
    [InlineData(Sight.LeftOut, Sight.Seen, "")]
    [InlineData(Sight.Seen, Sight.CouldNotSee, "")]
    [InlineData(Sight.Seen, Sight.LeftOut, "")]
    public void A_change_is_told_only_where_both_times_could_see(Sight before, Sight now, string told)
    {
        var change = SightChange.Between(Seen.Of(("sleep", Code(before))), Seen.Of(("sleep", Code(now))));

        Assert.Equal(told == "new", change.New.Count == 1);
        Assert.Equal(told == "still", change.Still.Count == 1);
        Assert.Equal(told == "no longer", change.NoLonger.Count == 1);
        Assert.Equal(told.Length == 0, change.IsEmpty);
    }

    [Fact]
    public void No_sign_stands_in_two_lists_of_a_change() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Sheets(), Sheets(), (before, now) =>
        SightChange.Between(before, now) is var change && change.New.Concat(change.Still).Concat(change.NoLonger).Select(sign => sign.Id) is var told && told.Distinct().Count() == told.Count()));

    [Fact]
    public void Every_sign_has_a_meaning_and_every_meaning_a_sign() =>
        Assert.Equal(Seen.Observer.Items.Select(item => item.Id), SignMeanings.Shipped.Keys);

    private static string Code(Sight sight) => sight switch { Sight.Seen => "a-lot", Sight.NotSeen => "not-seen", Sight.CouldNotSee => "could-not-see", _ => "" };

    private static Arbitrary<Observation> Sheets() => Gen.ArrayOf(Gen.Elements(Codes), Seen.Observer.Items.Count)
        .Select(codes => Seen.Of([.. Seen.Observer.Items.Select((item, at) => (item.Id, codes[at])).Where(answer => answer.Item2 is not null).Select(answer => (answer.Id, answer.Item2!))]))
        .ToArbitrary();
}
