using Microsoft.Extensions.Primitives;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>The fields of one step, as sent or as kept in the draft; values stay as typed.</summary>
public sealed class StepForm
{
    /// <summary>The field of the note.</summary>
    public const string NoteField = "note";

    /// <summary>The field of the form's id, by which a form sent twice is known.</summary>
    public const string FormField = "form";

    /// <summary>The field of the day: today, or until noon yesterday.</summary>
    public const string DayField = "day";

    /// <summary>The value of <see cref="DayField"/> for the day before.</summary>
    public const string Yesterday = "yesterday";

    // What is typed beyond these is cut off: four notes of the longest length, and more than any code.
    private const int LongestKeptNote = 4 * StepValidator.LongestNote, LongestKeptValue = 80;

    private static readonly HashSet<string> Ours = new(["f", "go", FormField, AnswerSheet.Unsafe], StringComparer.Ordinal);

    private StepForm(Instrument instrument, string step, IReadOnlyDictionary<string, string> fields, bool hasUnknown)
    {
        Instrument = instrument;
        Step = step;
        Fields = fields;
        HasUnknown = hasUnknown;
    }

    /// <summary>The questionnaire.</summary>
    public Instrument Instrument { get; }

    /// <summary>The step's id.</summary>
    public string Step { get; }

    /// <summary>What was picked and typed, by field name.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>Whether a field came that the step does not have.</summary>
    public bool HasUnknown { get; }

    /// <summary>What was sent, read for a step; a field sent twice is joined, and so no valid answer unless it takes several.</summary>
    public static StepForm Read(Instrument instrument, string step, IFormCollection sent)
    {
        var names = FieldsOf(instrument, step);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (sent.TryGetValue(name, out var values))
            {
                fields[name] = Kept(name, values);
            }
        }

        return new(instrument, step, fields, sent.Keys.Any(key => !names.Contains(key) && !Ours.Contains(key)));
    }

    /// <summary>The step as the draft has it.</summary>
    public static StepForm Of(Instrument instrument, string step, FormDraft draft)
    {
        var names = FieldsOf(instrument, step);
        var fields = draft.Fields.Where(field => names.Contains(field.Key)).ToDictionary(StringComparer.Ordinal);
        return new(instrument, step, fields, draft.UnknownAt == step);
    }

    /// <summary>Puts the step into the draft: what was picked before and is no longer there goes.</summary>
    public void SaveInto(FormDraft draft)
    {
        foreach (var name in FieldsOf(Instrument, Step))
        {
            draft.Fields.Remove(name);
        }

        foreach (var (name, value) in Fields)
        {
            draft.Fields[name] = value;
        }

        draft.Sent.Add(Step);
        draft.UnknownAt = HasUnknown ? Step : draft.UnknownAt == Step ? null : draft.UnknownAt;
    }

    private static HashSet<string> FieldsOf(Instrument instrument, string step) => new(
        step switch
        {
            CheckInState.MoreStep => instrument.FollowUps.Where(followUp => followUp.When is not null).Select(followUp => followUp.Id),
            CheckInState.ReviewStep => [NoteField, DayField],
            _ => instrument.Steps.Where(s => s.Id == step).SelectMany(s =>
                s.Items.Select(item => item.Id)
                    .Concat(s.FollowUps.Concat(s.Items.SelectMany(item => item.FollowUps)).Where(followUp => followUp.When is null).Select(followUp => followUp.Id))),
        },
        StringComparer.Ordinal);

    private static string Kept(string name, StringValues values)
    {
        var value = string.Join(' ', values.AsEnumerable());
        return name == NoteField ? NoteText.Tidy(value, LongestKeptNote) : value.Length > LongestKeptValue ? value[..LongestKeptValue] : value.Trim();
    }
}
