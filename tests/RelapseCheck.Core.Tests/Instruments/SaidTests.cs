using System.Text.RegularExpressions;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Tests.Scoring;

namespace RelapseCheck.Core.Tests.Instruments;

/// <summary>How answers are read back in the first person.</summary>
public sealed partial class SaidTests
{
    private static readonly Instrument Daily = InstrumentCatalog.Shipped.Get("daily");

    public static TheoryData<string> Instruments => ["daily", "weekly", "hard-day"];

    [Theory]
    [MemberData(nameof(Instruments))]
    public void Every_answer_can_be_read_back(string instrument) =>
        Assert.DoesNotContain(InstrumentCatalog.Shipped.Get(instrument).Items, item => item.Options.Any(option => option.Said is null));

    [Theory]
    [MemberData(nameof(Instruments))]
    public void No_two_answers_of_a_question_sound_the_same(string instrument) =>
        Assert.All(InstrumentCatalog.Shipped.Get(instrument).Items, item => Assert.All(Languages.All, language =>
            Assert.Equal(item.Options.Count, item.Options.Select(option => option.Said!.In(language)).Distinct().Count())));

    [Theory]
    [MemberData(nameof(Instruments))]
    public void It_is_the_persons_own_voice_and_whole_sentences(string instrument)
    {
        var shown = InstrumentCatalog.Shipped.Get(instrument);
        var said = shown.Items.SelectMany(item => item.Options).Select(option => option.Said!).Concat(shown.FollowUps.SelectMany(asked => asked.Choices).Select(choice => choice.Said).OfType<LocalText>()).ToList();
        Assert.DoesNotContain(said, text => ToSomeoneElse().IsMatch(text.In("en") + " " + text.In("es")));
        Assert.All(said, text => Assert.All(Languages.All, language => Assert.Matches(@"^\p{Lu}.*\.$", text.In(language))));
    }

    [Fact]
    public void What_was_left_out_or_kept_private_is_not_made_up()
    {
        var voice = OwnVoice.Of(Daily.Sheet("sleep=poorly", "craving=7", "unwell=a-little", "unwell-which=nausea cramps", "used=prefer-not", "self-harm=yes"));
        Assert.Equal(["body", "mind"], voice.Select(part => part.Step.Id));
        Assert.Equal(
            "At its worst, my wish to use was 7 of 10. I slept badly. My body felt a little unwell. I had nausea or vomited. I had cramps. I thought of death or of hurting myself.",
            string.Join(" ", voice.SelectMany(part => part.Sentences).Select(text => text.In("en"))));
        Assert.Empty(OwnVoice.Of(Daily.Sheet()));
    }

    [Fact]
    public void An_answer_without_a_sentence_or_a_sentence_without_an_answer_is_refused()
    {
        static string With(string said) => ValidFile.Text.Replace("        rung: 7", "        rung: 7\n        said: " + said, StringComparison.Ordinal);
        const string Yes = "\"yes\": { en: \"I took it.\", es: \"La tomé.\" }";
        var whole = InstrumentCatalog.Read(ValidFile.Name, With($"{{ {Yes}, rest: {{ en: \"I said {{0}}.\", es: \"Dije {{0}}.\" }} }}"));
        Assert.Equal(["I took it.", "I said no."], whole.Items[0].Options.Select(option => option.Said!.In("en")));
        Assert.Contains("the answer 'no' has no sentence", Refused($"{{ {Yes} }}"), StringComparison.Ordinal);
        Assert.Contains("unknown field 'maybe'", Refused($"{{ {Yes}, maybe: {{ en: \"I may.\", es: \"Quizá.\" }} }}"), StringComparison.Ordinal);
        Assert.Contains("the translation 'es' is missing", Refused("{ rest: { en: \"I did.\" } }"), StringComparison.Ordinal);

        static string Refused(string said) => Assert.Throws<InstrumentException>(() => InstrumentCatalog.Read(ValidFile.Name, With(said))).Message;
    }

    [GeneratedRegex(@"\b(you|your|tú|tu|tus|te|contigo)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ToSomeoneElse();
}
