using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>The answers of one step, read back in the first person.</summary>
/// <param name="Step">The step they were given on.</param>
/// <param name="Sentences">One for each answer that the instrument words so, in the order asked.</param>
public sealed record OwnVoice(Step Step, IReadOnlyList<LocalText> Sentences)
{
    /// <summary>The steps with an answer. What was left out has no sentence: nothing is made up.</summary>
    public static IReadOnlyList<OwnVoice> Of(AnswerSheet sheet) =>
    [
        .. sheet.Instrument.Steps
            .Select(step => new OwnVoice(step, [.. step.Items.SelectMany(item => OfItem(sheet, item)), .. step.FollowUps.SelectMany(asked => OfFollowUp(sheet, asked))]))
            .Where(part => part.Sentences.Count > 0),
    ];

    private static IEnumerable<LocalText> OfItem(AnswerSheet sheet, Item item)
    {
        var answer = sheet.Answer(sheet.Find(item.Id))?.Said;
        return item.FollowUps.SelectMany(asked => OfFollowUp(sheet, asked)).Prepend(answer).OfType<LocalText>();
    }

    private static IEnumerable<LocalText> OfFollowUp(AnswerSheet sheet, FollowUp asked) => sheet.More(asked.Id) is { } given
        ? asked.Choices.Where(choice => FollowUp.Holds(given, choice.Code)).Select(choice => choice.Said).OfType<LocalText>()
        : [];
}
