using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>A check-in as far as it was answered: its steps, what an answer calls for, and the sheet.</summary>
/// <param name="instrument">The questionnaire.</param>
/// <param name="home">The address of its first step.</param>
/// <param name="form">What was sent so far; null for somebody who sent nothing yet.</param>
/// <param name="known">Facts that the journal or the background answers: they are not asked.</param>
/// <param name="filled">Answers that the journal settles, by item: shown, and changeable.</param>
/// <param name="rules">Whose content goes first; the person's own safety rules when not given.</param>
public sealed class CheckInState(
    Instrument instrument,
    string home,
    FormDraft? form,
    IReadOnlyDictionary<string, string> known,
    IReadOnlyDictionary<string, string> filled,
    SafetyRules? rules = null)
{
    /// <summary>The step of the follow-ups, on a page of their own.</summary>
    public const string MoreStep = "more";

    /// <summary>The last step: every answer, the note, and the button that sends it.</summary>
    public const string ReviewStep = "review";

    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);
    private AnswerSheet? _sheet;
    private Score? _score;

    /// <summary>The questionnaire.</summary>
    public Instrument Instrument => instrument;

    /// <summary>The address of its first step.</summary>
    public string Home => home;

    /// <summary>Whether the person answers about themselves, so that "I am not safe" is a part of it.</summary>
    public bool IsOwn => rules is null;

    /// <summary>What was sent so far, or null.</summary>
    public FormDraft? Form => form;

    /// <summary>Facts that are not asked.</summary>
    public IReadOnlyDictionary<string, string> Known => known;

    /// <summary>Whether nothing was sent and nothing is known: the page is the same for everybody.</summary>
    public bool IsFresh => form is null && known.Count == 0 && filled.Count == 0;

    /// <summary>The answers so far, with the facts that are known; wrong ones count as left out.</summary>
    public AnswerSheet Sheet => _sheet ??= ReadSheet();

    /// <summary>The rating so far; its rules are those that fired.</summary>
    public Score Score => _score ??= Scorer.Score(Sheet, rules ?? SafetyRules.Shipped);

    /// <summary>Follow-ups that the answers call for and nobody knows yet, in order.</summary>
    public IReadOnlyList<FollowUp> CalledFor => [.. Called.FollowUps(Sheet).Where(IsOpen)];

    /// <summary>The ids of the steps, in the order they are shown.</summary>
    public IReadOnlyList<string> Path =>
    [
        .. instrument.Steps.Select(step => step.Id),
        .. CalledFor.Count > 0 ? [MoreStep] : Array.Empty<string>(),
        .. instrument.Rated ? [ReviewStep] : Array.Empty<string>(),
    ];

    /// <summary>The address of a step.</summary>
    public string At(string step) => $"{home}/{step}";

    /// <summary>How many applicable questions were answered, and how many there are.</summary>
    public (int Answered, int Of) Count
    {
        get
        {
            var places = Enumerable.Range(0, instrument.Items.Count).Where(Sheet.Applies).ToList();
            return (places.Count(at => Sheet.Answer(at) is not null), places.Count);
        }
    }

    /// <summary>The facts and follow-ups asked on a step itself, before its items.</summary>
    public IEnumerable<FollowUp> AskedOn(Step step) =>
        step.FollowUps.Concat(step.Items.SelectMany(item => item.FollowUps)).Where(followUp => followUp.When is null && IsOpen(followUp));

    /// <summary>The item of a follow-up when its own answer calls for it; null when something else does, such as a medicine.</summary>
    public Item? About(FollowUp followUp) =>
        instrument.Items.FirstOrDefault(item => item.FollowUps.Contains(followUp) && Sheet.Answer(instrument.IndexOf(item.Id)) is { Points: > 0 });

    /// <summary>What a field shows: what was sent, else what the journal settles.</summary>
    public string? Given(string field) => form?.Field(field) ?? filled.GetValueOrDefault(field);

    /// <summary>Whether the journal, not the person, gave the answer that is shown.</summary>
    public bool IsFilled(string item) => filled.ContainsKey(item) && form?.Fields.ContainsKey(item) != true;

    /// <summary>The step after this one; null after the last.</summary>
    public string? After(string step)
    {
        var at = instrument.Steps.Select(s => s.Id).ToList().IndexOf(step);
        return at >= 0 && at + 1 < instrument.Steps.Count ? instrument.Steps[at + 1].Id
            : at >= 0 && CalledFor.Count > 0 ? MoreStep
            : step != ReviewStep && instrument.Rated ? ReviewStep
            : null;
    }

    /// <summary>The step before this one; null before the first.</summary>
    public string? Before(string step)
    {
        var at = instrument.Steps.Select(s => s.Id).ToList().IndexOf(step);
        return at > 0 ? instrument.Steps[at - 1].Id
            : at == 0 ? null
            : step == ReviewStep && CalledFor.Count > 0 ? MoreStep
            : instrument.Steps[^1].Id;
    }

    /// <summary>Whether a follow-up is asked at all: nobody knows it yet.</summary>
    public bool IsOpen(FollowUp followUp) => !known.ContainsKey(followUp.Id);

    private AnswerSheet ReadSheet()
    {
        if (form is null)
        {
            return new(instrument, Nothing, known);
        }

        var answers = instrument.Items.Where(item => form.Field(item.Id) is { } code && Fits(item, code))
            .ToDictionary(item => item.Id, item => form.Fields[item.Id], StringComparer.Ordinal);
        var more = new Dictionary<string, string>(known, StringComparer.Ordinal);
        if (form.Field(AnswerSheet.Unsafe) is { Length: > 0 } pressed)
        {
            more[AnswerSheet.Unsafe] = pressed;
        }

        Take(instrument.FollowUps.Where(followUp => followUp.When is null), more);
        var sheet = new AnswerSheet(instrument, answers, more);

        // An answer to a follow-up counts while it is called for, and may call for others in turn.
        while (Take(Called.FollowUps(sheet), more))
        {
            sheet = new(instrument, answers, more);
        }

        return sheet;
    }

    private bool Take(IEnumerable<FollowUp> followUps, Dictionary<string, string> more)
    {
        var before = more.Count;
        foreach (var followUp in followUps)
        {
            if (form!.Field(followUp.Id) is { Length: > 0 } value && value != AnswerSheet.NotApplicable && followUp.Accepts(value))
            {
                more.TryAdd(followUp.Id, value);
            }
        }

        return more.Count > before;
    }

    private static bool Fits(Item item, string code) => code is "" or AnswerSheet.PreferNot || item.IndexOf(code) >= 0;
}
