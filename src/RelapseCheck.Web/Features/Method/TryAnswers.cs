using System.Globalization;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.Method;

/// <summary>The answers being tried: they live in the circuit of one open page and end with it.</summary>
public sealed class TryAnswers
{
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _more = new(StringComparer.Ordinal);

    /// <summary>Begins with the made-up answers.</summary>
    public TryAnswers(Instrument instrument)
    {
        Instrument = instrument;
        Sheet = Begin();
    }

    /// <summary>The questionnaire tried.</summary>
    public Instrument Instrument { get; private set; }

    /// <summary>The answers as the scorer reads them.</summary>
    public AnswerSheet Sheet { get; private set; }

    /// <summary>The code given to an item, a follow-up, a fact or the control; empty when left out.</summary>
    public string Given(string id) => _codes.GetValueOrDefault(id) ?? _more.GetValueOrDefault(id) ?? "";

    /// <summary>Changes to another questionnaire, or starts over.</summary>
    public void Start(Instrument instrument)
    {
        Instrument = instrument;
        Sheet = Begin();
    }

    /// <summary>Leaves everything out.</summary>
    public void Empty()
    {
        _codes.Clear();
        _more.Clear();
        Sheet = Read();
    }

    /// <summary>Takes an answer to an item; one that it does not have is left out.</summary>
    public void Answer(Item item, string? code) =>
        Put(_codes, item.Id, code == AnswerSheet.PreferNot || item.Options.Any(option => option.Code == code) ? code : null);

    /// <summary>Takes an answer to a follow-up or fact; one that it does not have is left out.</summary>
    public void Tell(FollowUp followUp, string? given) => Put(_more, followUp.Id, followUp.Kind == FollowUpKind.Number ? Number(given)
        : followUp.Choices.Any(choice => choice.Code == given) ? given : null);

    /// <summary>Presses or lets go of "I am not safe right now".</summary>
    public void Press(RuleInput control, string? code) => Put(_more, control.Id, control.Codes.Contains(code, StringComparer.Ordinal) ? code : null);

    private static string? Number(string? given) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= FollowUp.LargestNumber
            ? number.ToString(CultureInfo.InvariantCulture) : null;

    private AnswerSheet Begin()
    {
        _codes.Clear();
        _more.Clear();
        foreach (var (id, code) in ExampleAnswers.Codes(Instrument))
        {
            _codes[id] = code;
        }

        foreach (var (id, code) in ExampleAnswers.More())
        {
            _more[id] = code;
        }

        return Read();
    }

    private void Put(Dictionary<string, string> into, string id, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            into.Remove(id);
        }
        else
        {
            into[id] = value;
        }

        Sheet = Read();
    }

    /// <summary>A follow-up that nothing calls for any more is not read: its answer waits unseen.</summary>
    private AnswerSheet Read()
    {
        var all = new AnswerSheet(Instrument, _codes, _more);
        var waiting = Instrument.FollowUps.Where(followUp => followUp.When is { } when && Truths.Of(when, all) != Truth.Yes).Select(followUp => followUp.Id).ToHashSet(StringComparer.Ordinal);
        return new AnswerSheet(Instrument, _codes, _more.Where(told => !waiting.Contains(told.Key)).ToDictionary(StringComparer.Ordinal));
    }
}
