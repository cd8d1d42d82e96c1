using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>
/// The answers to one instrument: an option per item, or left out (skipped, or rather not said), or not applicable;
/// and the follow-ups, facts and the "not safe" control by id.
/// </summary>
public sealed class AnswerSheet
{
    /// <summary>The code kept for "prefer not to say": left out for the sum, kept apart in storage and export.</summary>
    public const string PreferNot = "prefer-not";

    /// <summary>The code for an item that does not apply: it leaves the sum.</summary>
    public const string NotApplicable = "na";

    /// <summary>The id of the "I am not safe right now" control.</summary>
    public const string Unsafe = "unsafe";

    private const short Skipped = -1, Private = -2, Outside = -3;
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);
    private readonly short[] _answers;
    private readonly IReadOnlyDictionary<string, string> _more;

    /// <summary>Reads codes by item id, and follow-ups, facts and the control by their id. Absent or empty means skipped.</summary>
    /// <param name="instrument">The questionnaire.</param>
    /// <param name="codes">Option codes, <see cref="PreferNot"/> or <see cref="NotApplicable"/> by item id; other ids are not read.</param>
    /// <param name="more">Follow-ups, facts and <see cref="Unsafe"/> by id; several choices of one follow-up are joined by a space. Ids the instrument does not ask count too.</param>
    /// <exception cref="ArgumentException">A code is not one of its item's options, or a value is not an answer of its follow-up.</exception>
    public AnswerSheet(Instrument instrument, IReadOnlyDictionary<string, string> codes, IReadOnlyDictionary<string, string>? more = null)
    {
        Instrument = instrument;
        _more = more ?? Nothing;
        foreach (var (id, value) in _more)
        {
            if (instrument.FindFollowUp(id) is { } followUp && !followUp.Accepts(value))
            {
                throw new ArgumentException($"'{value}' is not an answer of '{id}'", nameof(more));
            }
        }

        _answers = new short[instrument.Items.Count];
        for (var i = 0; i < _answers.Length; i++)
        {
            var item = instrument.Items[i];
            _answers[i] = codes.TryGetValue(item.Id, out var code) ? Index(item, code) : Skipped;
        }

        for (var i = 0; i < _answers.Length; i++)
        {
            if (instrument.Items[i].AppliesUnless is { } unless && Truths.Of(unless, this) == Truth.Yes)
            {
                _answers[i] = Outside;
            }
        }
    }

    /// <summary>The questionnaire answered.</summary>
    public Instrument Instrument { get; }

    /// <summary>The option chosen for the item at this place, or null when left out or not applicable.</summary>
    public Option? Answer(int item) => _answers[item] < 0 ? null : Instrument.Items[item].Options[_answers[item]];

    /// <summary>Whether the item at this place belongs to the sum.</summary>
    public bool Applies(int item) => _answers[item] != Outside;

    /// <summary>Whether the person chose "prefer not to say" for the item at this place.</summary>
    public bool IsPrivate(int item) => _answers[item] == Private;

    /// <summary>The follow-up, fact or control with this id, or null when not given.</summary>
    public string? More(string id) => _more.TryGetValue(id, out var value) && value.Length > 0 ? value : null;

    /// <summary>The place of an item in the instrument, or -1.</summary>
    public int Find(string item) => Instrument.IndexOf(item);

    /// <summary>Whether the values can be read as answers of the instrument; what a journal or an import holds may come from elsewhere.</summary>
    public static bool CanRead(Instrument instrument, IReadOnlyDictionary<string, string> codes, IReadOnlyDictionary<string, string> more) =>
        instrument.Items.All(item => !codes.TryGetValue(item.Id, out var code) || code is null or "" or PreferNot or NotApplicable || item.IndexOf(code) >= 0)
        && more.All(pair => instrument.FindFollowUp(pair.Key)?.Accepts(pair.Value) != false);

    private static short Index(Item item, string? code) => code switch
    {
        null or "" => Skipped,
        PreferNot => Private,
        NotApplicable => Outside,
        _ => item.IndexOf(code) is var at && at >= 0
            ? (short)at
            : throw new ArgumentException($"'{code}' is not an answer of '{item.Id}'", nameof(code)),
    };
}
