using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

/// <summary>The signs in the source's order, with what helps at each.</summary>
public sealed class LadderTests
{
    private static readonly DateOnly Today = new(2026, 3, 15);
    private static readonly Instrument Weekly = InstrumentCatalog.Shipped.Get("weekly");

    [Fact]
    public void Each_rung_has_its_signs_and_what_helps()
    {
        var rungs = LadderRung.Of([]);
        Assert.Equal(Enumerable.Range(1, 8), rungs.Select(rung => rung.Rung));
        Assert.All(rungs, rung => Assert.NotNull(rung.Helps));
        Assert.Equal(["pulled-away", "conflict", "resentment"], rungs[4].Signs.Select(sign => sign.Item.Id));
        Assert.All(rungs.SelectMany(rung => rung.Signs), sign => Assert.Equal(SignState.NotAsked, sign.State));
        Assert.All(LadderHelp.Shipped, rung => Assert.NotEmpty(rung.Sources));
    }

    [Theory]
    [InlineData("unsafe-home=yes", 0, false)]
    [InlineData("unsafe-home=yes", -5, false)]
    [InlineData("unsafe-home=no", 0, true)]
    public void Nobody_afraid_of_someone_is_told_to_mend_a_tie_for_the_whole_week(string answer, int day, bool isSaid)
    {
        var rungs = LadderRung.Of([new(Today.AddDays(day), Weekly.Sheet("conflict=a-little", answer)), new(Today, Weekly.Sheet("missing-it=a-little"))]);
        Assert.Equal(isSaid, rungs[4].Helps is not null);
        Assert.Equal(7, rungs.Count(rung => rung.Rung != 5 && rung.Helps is not null));
        Assert.Equal([SignState.Seen, SignState.Seen], [rungs[0].Signs[0].State, rungs[4].Signs[1].State]);
    }

    [Theory]
    [InlineData("rungs:\n  - { rung: 2, helps: { en: \"A.\", es: \"B.\" }, sources: [S3] }", "the rungs 1 to 8 are expected")]
    [InlineData("rungs:\n  - { rung: 9, helps: { en: \"A.\", es: \"B.\" }, sources: [S3] }", "a whole number from 1 to 8")]
    [InlineData("rungs:\n  - { rung: 1, helps: { en: \"A.\" }, sources: [S3] }", "the translation 'es' is missing")]
    [InlineData("rungs:\n  - { rung: 1, helps: { en: \"A.\", es: \"B.\" } }", "the field 'sources' is missing")]
    public void A_list_that_does_not_hold_is_refused(string yaml, string reason) =>
        Assert.Contains(reason, Assert.Throws<InstrumentException>(() => LadderHelp.Read("own.yaml", yaml)).Message, StringComparison.Ordinal);
}
