using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Tests.Words;

/// <summary>The shorter wording, for people who find reading hard.</summary>
public sealed class ShortWordsTests
{
    // Judgement: what one breath holds, and below what the usual wording may have (6). The Spanish table begins at 4.
    private const int MostWords = 11;
    private static readonly Dictionary<string, double> HighestGrade = new(StringComparer.Ordinal) { ["en"] = 4, ["es"] = 5.6 };

    public static TheoryData<string, string> InstrumentsAndLanguages() =>
        [.. InstrumentCatalog.Shipped.All.SelectMany(instrument => Languages.All.Select(language => (instrument.Id, language)))];

    [Fact]
    public void Every_question_has_a_short_wording() =>
        Assert.Empty(Asked(InstrumentCatalog.Shipped.All).Where(asked => asked.Short is null).Select(asked => asked.Place));

    [Fact]
    public void It_is_never_longer_than_the_usual_one_by_more_than_two_words() =>
        Assert.DoesNotContain(Asked(InstrumentCatalog.Shipped.All), asked => Languages.All.Any(language => Words(asked.Short!, language) > Words(asked.Ask, language) + 2));

    [Fact]
    public void It_fits_one_breath() =>
        Assert.DoesNotContain(Asked(InstrumentCatalog.Shipped.All), asked => Languages.All.Any(language => Words(asked.Short!, language) > MostWords));

    [Theory]
    [MemberData(nameof(InstrumentsAndLanguages))]
    public void It_is_easy_to_read(string instrument, string language)
    {
        var asked = Asked([InstrumentCatalog.Shipped.Get(instrument)]);
        Assert.InRange(ReadingGrade.Of(language, asked.Select(one => one.Short!.In(language))), 0, HighestGrade[language]);
    }

    [Fact]
    public void It_is_used_only_when_it_was_chosen()
    {
        var item = InstrumentCatalog.Shipped.Get("daily").Items[0];
        Assert.Same(item.Ask, item.AskIn(shortWords: false));
        Assert.Same(item.ShortAsk, item.AskIn(shortWords: true));
        Assert.Same(item.Ask, (item with { ShortAsk = null }).AskIn(shortWords: true));
    }

    private static IEnumerable<(string Place, LocalText Ask, LocalText? Short)> Asked(IEnumerable<Instrument> instruments) =>
        instruments.SelectMany(instrument => instrument.Items.Select(item => (Place: $"{instrument.Id} {item.Id}", item.Ask, Short: item.ShortAsk))
            .Concat(instrument.FollowUps.Select(followUp => (Place: $"{instrument.Id} {followUp.Id}", followUp.Ask, Short: followUp.ShortAsk))));

    private static int Words(LocalText text, string language) => text.In(language).Split(' ').Length;
}
