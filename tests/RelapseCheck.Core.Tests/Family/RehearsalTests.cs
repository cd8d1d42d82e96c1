using RelapseCheck.Core.Family;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Tests.Family;

/// <summary>The shipped moments and rules, and files that do not hold.</summary>
public sealed class RehearsalTests
{
    public static TheoryData<string> SpokenLanguages => [.. Languages.All];

    [Theory]
    [MemberData(nameof(SpokenLanguages))]
    public void Every_way_to_begin_passes_the_check_itself(string language) =>
        Assert.All(Rehearsal.Shipped.Moments, moment => Passes(language, moment.Say));

    [Theory]
    [MemberData(nameof(SpokenLanguages))]
    public void Every_other_way_to_say_it_is_free_of_the_words_it_replaces(string language) =>
        Assert.All(Rehearsal.Shipped.Rules.Where(rule => rule is { Instead: not null, Sees: WordSight.AnyOf }), rule =>
            Assert.DoesNotContain(WordCheck.Read(Rehearsal.Shipped, language, rule.Instead!.In(language)).Notes, note => note is { Rule: { Good: false, Sees: WordSight.AnyOf } }));

    [Theory]
    [MemberData(nameof(SpokenLanguages))]
    public void Every_opening_of_the_talk_page_is_free_of_words_that_close_the_door(string language) =>
        Assert.All(GuideCatalog.Shipped.All.SelectMany(page => page.Parts).SelectMany(part => part.Say), say =>
            Assert.DoesNotContain(WordCheck.Read(Rehearsal.Shipped, language, say.Words.In(language)).Notes, note => note is { Rule: { Good: false, Sees: WordSight.AnyOf } }));

    [Theory]
    [MemberData(nameof(SpokenLanguages))]
    public void Every_sentence_to_avoid_is_seen(string language) =>
        Assert.All(GuideCatalog.Shipped.All.SelectMany(page => page.Parts).SelectMany(part => part.Avoid), avoid =>
            Assert.Contains(WordCheck.Read(Rehearsal.Shipped, language, avoid.Words.In(language)).Notes, note => note is { Rule: { Good: false, Sees: WordSight.AnyOf } }));

    [Theory]
    [MemberData(nameof(SpokenLanguages))]
    public void No_phrase_is_there_twice_in_a_rule(string language) =>
        Assert.All(Rehearsal.Shipped.Rules.Where(rule => rule.Sees == WordSight.AnyOf), rule =>
            Assert.Equal(rule.Phrases[language].Select(phrase => phrase.Shown).Distinct(), rule.Phrases[language].Select(phrase => phrase.Shown)));

    [Fact]
    public void There_are_six_moments_and_what_is_unsafe_in_one_stands_first_in_it()
    {
        Assert.Equal(["first-words", "missed-group", "shut-down", "used-told", "refuse", "money"], Rehearsal.Shipped.Moments.Select(moment => moment.Id));
        Assert.All(Rehearsal.Shipped.Moments.Where(moment => moment.Id is "shut-down" or "used-told"), moment => Assert.NotNull(moment.First));
    }

    [Theory]
    [InlineData("good: true, any-of: { en: [a], es: [a] }, instead: { en: x, es: x }", "'instead'")]
    [InlineData("any-of: { en: [a], es: [a] }", "'instead'")]
    [InlineData("good: true", "exactly one is needed")]
    [InlineData("good: true, longer-than: 5, missing: a", "exactly one is needed")]
    [InlineData("good: true, missing: nothing", "no rule with words")]
    [InlineData("good: true, any-of: { en: ['?!'], es: [a] }", "a phrase needs a word")]
    [InlineData("good: true, any-of: { en: [a] }", "'es' is missing")]
    [InlineData("good: true, longer-than: 0", "whole number")]
    public void A_rule_that_does_not_hold_is_refused_with_its_reason(string fields, string reason)
    {
        var yaml = $$"""
            moments: [ { id: m, name: { en: x, es: x }, watch: [ { en: x, es: x } ], say: { en: x, es: x } } ]
            rules: [ { id: r, {{fields}}, title: { en: x, es: x }, why: { en: x, es: x } } ]
            common: { en: [a], es: [a] }
            negators: { en: [a], es: [a] }
            sources: [ S1 ]
            """;
        Assert.Contains(reason, Assert.Throws<InstrumentException>(() => Rehearsal.Read("x.yaml", yaml)).Message, StringComparison.Ordinal);
    }

    private static void Passes(string language, LocalText say) =>
        Assert.Empty(WordCheck.Read(Rehearsal.Shipped, language, say.In(language)).Notes.Where(note => !note.Rule.Good).Select(note => $"{say.In(language)}: {note.Rule.Id}"));
}
