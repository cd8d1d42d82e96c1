using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Features.CheckIns;

namespace RelapseCheck.Web.Features.Result;

/// <summary>A finished check-in with everything its page says about it.</summary>
public sealed class ResultView
{
    // A new medicine takes about two weeks to settle (a judgement); until then a quiet day is to be expected.
    private const int NewMedicationDays = 14;

    private ResultView(CheckIn checkIn, DateOnly day, Instrument instrument, PersonHistory history)
    {
        (CheckIn, Day, Sheet) = (checkIn, day, new AnswerSheet(instrument, checkIn.Answers, checkIn.More));
        Score = Scorer.Score(Sheet);
        var earlier = history.CheckIns.Where(kept => kept.Id != checkIn.Id && kept.At <= checkIn.At && kept.Instrument == instrument.Id).ToList();
        var sheets = DatedSheet.Of(earlier, InstrumentCatalog.Shipped.Versions);
        IsKept = history.Header is not null;
        Usual = Usual.Of(Level.Of(earlier, instrument), day);
        Reasons = Reasons.Of(Sheet, sheets.Count > 0 ? sheets[^1].Sheet : null);
        HasSuddenRelief = SuddenRelief.Shows(sheets, new(day, Sheet), history.Days.Any(kept => kept.Day > day.AddDays(-NewMedicationDays) && kept.Events.Any(e => e.Kind == "treatment")));
        Week = [.. DatedSheet.Of(history.CheckIns.Where(kept => kept.Id != checkIn.Id), InstrumentCatalog.Shipped.Versions).Where(kept => kept.Day > day.AddDays(-Ladder.Days) && kept.Day <= day), new(day, Sheet)];
        var leftOut = SafetyRules.LeavesOut(Score.Fired);
        Drivers = [.. Reasons.Adding.Select(reason => reason.Item).Where(item => !leftOut.Contains(item.Id))];
        NextSteps = [.. Drivers.Select(item => item.NextStep).OfType<NextStep>()];
        Count = (Enumerable.Range(0, instrument.Items.Count).Count(at => Sheet.Answer(at) is not null), Enumerable.Range(0, instrument.Items.Count).Count(Sheet.Applies));
    }

    /// <summary>What was answered.</summary>
    public CheckIn CheckIn { get; }

    /// <summary>The day it is about.</summary>
    public DateOnly Day { get; }

    /// <summary>The answers read back.</summary>
    public AnswerSheet Sheet { get; }

    /// <summary>The questionnaire.</summary>
    public Instrument Instrument => Sheet.Instrument;

    /// <summary>The rating.</summary>
    public Score Score { get; }

    /// <summary>Whether a journal keeps it.</summary>
    public bool IsKept { get; }

    /// <summary>The person's own level before it.</summary>
    public Usual Usual { get; }

    /// <summary>What added most, what protects, what changed.</summary>
    public Reasons Reasons { get; }

    /// <summary>What added most, strongest first, without what a safety rule leaves out.</summary>
    public IReadOnlyList<Item> Drivers { get; }

    /// <summary>What helps, matched to <see cref="Drivers"/>.</summary>
    public IReadOnlyList<NextStep> NextSteps { get; }

    /// <summary>Whether the gentle note about a sudden quiet is shown.</summary>
    public bool HasSuddenRelief { get; }

    /// <summary>The check-ins of the last seven days, this one last.</summary>
    public IReadOnlyList<DatedSheet> Week { get; }

    /// <summary>How many applicable questions were answered, and how many there are.</summary>
    public (int Answered, int Of) Count { get; }

    /// <summary>The lowest band the page names: the one shown, or the lower end.</summary>
    public Band Lowest => Score.Shown ?? Score.Lowest;

    /// <summary>The highest band the page names.</summary>
    public Band Highest => Score.Shown ?? Score.Highest;

    /// <summary>The page's view of a check-in; null when its questionnaire's version is no longer at hand.</summary>
    public static ResultView? Of(CheckIn checkIn, DateOnly day, PersonHistory history) =>
        InstrumentCatalog.Shipped.Find(checkIn.Instrument, checkIn.Version) is { } instrument ? new(checkIn, day, instrument, history) : null;
}
