using FsCheck;
using FsCheck.Fluent;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Observing;

public sealed class StrainTests
{
    private static readonly IReadOnlyList<Item> Items = StrainQuestions.Instrument.Items;

    [Fact]
    public void Six_questions_give_0_to_3_points_and_say_what_helps()
    {
        Assert.Equal(["worry-sleep", "losses", "afraid-home", "own-life", "nobody", "hope"], Items.Select(item => item.Id));
        Assert.All(Items, item =>
        {
            Assert.Equal([0, 1, 2, 3], item.Options.Select(option => option.Points));
            Assert.NotNull(item.NextStep);
            Assert.Equal(EvidenceStatus.Judgement, item.Evidence.Status);
        });
    }

    [Fact]
    public void It_is_none_of_the_products_listed_instruments() =>
        Assert.Null(InstrumentCatalog.Shipped.Find(StrainQuestions.Id));

    [Fact]
    public void Hope_counts_the_other_way_round()
    {
        Assert.Equal(0, StrainLoad.Of(Seen.Strains(("hope", "lot"))).Low);
        Assert.Equal(3, StrainLoad.Of(Seen.Strains(("hope", "none"))).Low);
    }

    [Theory]
    [InlineData(0, "light")]
    [InlineData(5, "light")]
    [InlineData(6, "heavy")]
    [InlineData(11, "heavy")]
    [InlineData(12, "too-much")]
    [InlineData(18, "too-much")]
    public void Each_word_begins_at_its_points(int points, string word)
    {
        var load = StrainLoad.Of(Sheet([.. Enumerable.Range(0, 6).Select(at => (int?)Math.Clamp(points - (3 * at), 0, 3))]));

        Assert.Equal((points, points, 18, true), (load.Low, load.High, load.Most, load.IsWhole));
        Assert.Equal((word, word), (load.Lowest.Code, load.Highest.Code));
    }

    [Fact]
    public void With_nothing_answered_it_may_be_anything()
    {
        var load = StrainLoad.Of(Seen.Strains());

        Assert.Equal((0, 18, "light", "too-much"), (load.Low, load.High, load.Lowest.Code, load.Highest.Code));
        Assert.Empty(load.Heaviest);
    }

    [Fact]
    public void The_ends_never_cross_and_are_one_when_all_is_answered() => Hold(answers =>
        StrainLoad.Of(Sheet(answers)) is var load && load.Low <= load.High && load.High <= load.Most && load.IsWhole == answers.All(points => points is not null));

    [Fact]
    public void One_more_answer_gives_a_range_inside_the_old_one() => Hold(answers => Enumerable.Range(0, 6).All(at =>
        Enumerable.Range(0, 4).All(points => StrainLoad.Of(Sheet(answers)) is var before && StrainLoad.Of(Sheet(With(answers, at, points))) is var after
            && (answers[at] is not null || (after.Low >= before.Low && after.High <= before.High)))));

    [Fact]
    public void Leaving_an_answer_out_never_lowers_the_upper_end() => Hold(answers => Enumerable.Range(0, 6).All(at =>
        StrainLoad.Of(Sheet(With(answers, at, null))).High >= StrainLoad.Of(Sheet(answers)).High));

    [Fact]
    public void A_heavier_answer_lowers_neither_end() => Hold(answers => Enumerable.Range(0, 6).Where(at => answers[at] is < 3).All(at =>
        StrainLoad.Of(Sheet(answers)) is var before && StrainLoad.Of(Sheet(With(answers, at, answers[at] + 1))) is var after && after.Low >= before.Low && after.High >= before.High));

    [Fact]
    public void What_weighs_most_is_named_first_and_nothing_without_points()
    {
        Assert.Equal(["losses", "nobody", "own-life"], StrainLoad.Of(Sheet([0, 3, null, 1, 3, 0])).Heaviest.Select(item => item.Id));
        Assert.Equal(StrainLoad.MostHeaviest, StrainLoad.Of(Sheet([3, 3, 3, 3, 3, 3])).Heaviest.Count);
    }

    [Fact]
    public void A_sheet_of_another_questionnaire_is_refused() =>
        Assert.Throws<ArgumentException>(() => StrainLoad.Of(Seen.Of().Sheet));

    private static void Hold(Func<int?[], bool> law) =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.ArrayOf(Gen.Elements(0, 1, 2, 3, null as int?), 6).ToArbitrary(), law));

    private static int?[] With(int?[] answers, int at, int? points) => [.. answers.Select((kept, place) => place == at ? points : kept)];

    private static AnswerSheet Sheet(int?[] answers) => Seen.Strains(
        [.. Items.Select((item, at) => (item, points: answers[at])).Where(x => x.points is not null).Select(x => (x.item.Id, x.item.Options.Single(option => option.Points == x.points).Code))]);
}
