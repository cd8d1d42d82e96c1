using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Core.Tests.Sharing;

public sealed class SummaryLineTests
{
    private static readonly Instrument Daily = InstrumentCatalog.Shipped.Get("daily");
    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal) { [Daily.Items[0].Id] = Daily.Items[0].Options[0].Code };

    [Fact]
    public void Shared_answers_are_read_back() => Assert.NotNull(Line(Daily.Version, Answers).Sheet());

    [Fact]
    public void Answers_to_another_version_of_the_questions_are_not_read_as_if_they_were_to_this_one() => Assert.Null(Line(Daily.Version + 1, Answers).Sheet());

    [Fact]
    public void Without_shared_answers_there_is_nothing_to_read() => Assert.Null(Line(Daily.Version, null).Sheet());

    [Fact]
    public void An_answer_that_its_question_does_not_have_is_not_read() => Assert.Null(Line(Daily.Version, new(StringComparer.Ordinal) { [Daily.Items[0].Id] = "no-such-answer" }).Sheet());

    private static SummaryLine Line(int version, Dictionary<string, string>? answers) =>
        new(new(2026, 11, 22), default, Daily.Id, version, 1, new KeptRange(20, 20, 20), Band.Low, Band.Low, Band.Low, []) { Answers = answers };
}
