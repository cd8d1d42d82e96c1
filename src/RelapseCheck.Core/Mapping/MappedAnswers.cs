using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Instruments.Reading;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Mapping;

/// <summary>What a mapping may fill in for an instrument, and with which answers.</summary>
internal sealed class MappedAnswers(Instrument instrument)
{
    /// <summary>Refuses an id that neither the instrument nor a safety rule reads.</summary>
    public void Need(YamlPart id)
    {
        if (instrument.IndexOf(id.Id()) < 0 && instrument.FindFollowUp(id.Id()) is null && Input(id.Id()) is null)
        {
            throw id.Refusal($"{instrument.Id} has no item, follow-up or fact '{id.Id()}'");
        }
    }

    /// <summary>Whether the id takes a whole number.</summary>
    public bool IsNumber(string id) => instrument.IndexOf(id) < 0 && (instrument.FindFollowUp(id)?.Kind == FollowUpKind.Number || Input(id) is { IsNumber: true });

    /// <summary>Refuses a code that the id does not take.</summary>
    public void Check(YamlPart code, string id)
    {
        var text = code.Text();
        var known = instrument.IndexOf(id) is var at && at >= 0
            ? instrument.Items[at].Options.Select(option => option.Code).ToArray()
            : [.. instrument.FindFollowUp(id)?.Choices.Select(choice => choice.Code) ?? Input(id)!.Codes];
        var fits = text is ColumnMapping.LeftOut or AnswerSheet.NotApplicable
            || known.Contains(text, StringComparer.Ordinal)
            || (IsNumber(id) && code.Whole(0, FollowUp.LargestNumber) >= 0);
        if (!fits)
        {
            throw code.Refusal($"'{id}' has no answer '{text}'; it has {string.Join(", ", known)}");
        }
    }

    private static RuleInput? Input(string id) => SafetyRules.Shipped.Inputs.FirstOrDefault(input => input.Id == id);
}
