using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.Method;

/// <summary>Says in words what a rule or a follow-up waits for, with the names that the questions carry.</summary>
/// <param name="text">The words around the names.</param>
/// <param name="language">The language of the page.</param>
/// <param name="first">The instrument whose names come first; others are asked when it lacks an id.</param>
public sealed class ConditionWords(IStringLocalizer<MethodText> text, string language, Instrument first)
{
    private readonly IReadOnlyList<Instrument> _instruments = [first, .. InstrumentCatalog.Shipped.All];

    /// <summary>One condition that is not made of others.</summary>
    /// <exception cref="ArgumentException">It is made of others.</exception>
    public string Of(Condition condition) => condition switch
    {
        Condition.Above above => text["when.above", Bare(above.Item)],
        Condition.Worst worst => text["when.worst", Bare(worst.Item)],
        Condition.TwoWorst worst => text["when.two-worst", Bare(worst.Item)],
        Condition.Is choice => text["when.is", Bare(choice.Id), string.Join(text["or"], choice.Codes.Select(code => Answer(choice.Id, code)))],
        Condition.AtLeast least => text["when.at-least", Bare(least.Id), least.Number],
        Condition.AtMost most => text["when.at-most", Bare(most.Id), most.Number],
        _ => throw new ArgumentException("made of other conditions", nameof(condition)),
    };

    /// <summary>What a question is called: an item by its name, a follow-up by what it asks.</summary>
    public string Name(string id) => id == AnswerSheet.Unsafe
        ? text["unsafe"]
        : Item(id)?.Name.In(language) ?? FollowUp(id)?.Ask.In(language) ?? id;

    // The sentence around it brings the quotation marks.
    private string Bare(string id) => Name(id).Trim('“', '”', '«', '»');

    private string Answer(string id, string code) => id == AnswerSheet.Unsafe
        ? text["unsafe." + code]
        : FollowUp(id)?.Choices.FirstOrDefault(choice => choice.Code == code)?.Wording.In(language)
            ?? Item(id)?.Options.FirstOrDefault(option => option.Code == code)?.Wording.In(language) ?? code;

    private Item? Item(string id) => _instruments.SelectMany(instrument => instrument.Items).FirstOrDefault(item => item.Id == id);

    private FollowUp? FollowUp(string id) => _instruments.SelectMany(instrument => instrument.FollowUps).FirstOrDefault(followUp => followUp.Id == id);
}
