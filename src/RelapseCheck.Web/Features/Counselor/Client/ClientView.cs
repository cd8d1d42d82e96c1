using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Web.Features.Family.Observe;
using RelapseCheck.Web.Features.Trends;

namespace RelapseCheck.Web.Features.Counselor.Client;

/// <summary>What a consent shows of a person's days, worked out from the copies alone; a pure value, for the counselor's page and for the person's preview of it.</summary>
public sealed class ClientView
{
    private ClientView(Consent consent, IReadOnlyList<DayPage> days, DateOnly today, CounselorFile file, TrendChoice choice)
    {
        (Consent, Days) = (consent, [.. days.OrderBy(day => day.Day)]);
        Today = Days.Count > 0 && Days[^1].Day > today ? Days[^1].Day : today;
        Instrument = InstrumentCatalog.Shipped.Get(choice.Instrument);
        var header = JournalHeader.Empty with { FirstDay = Days.Count == 0 ? null : Days[0].Day, LastDay = Days.Count == 0 ? null : Days[^1].Day };
        Trend = TrendView.Of(new(header, Days, []), choice, Instrument, Today, new(Areas: Scope.Domains, UsualBeforeLatest: true));
        Kept = DatedCheckIn.Of(Days, Instrument);
        Rules = SpokenRule.Of(Days, Today);
        Since = SinceThen.Of(Days, Instrument, SinceDay(file) ?? Today.AddDays(-SinceThen.UsualDays), Today);
        SinceSession = file.LastSession is not null;
        SinceSeen = !SinceSession && SinceDay(file) is not null;
        Family = FamilyDays.Of(IsFamily ? Days : []);
        Gaps = DayGaps.Of(Kept.Select(kept => kept.Day), First(consent, Trend.Span.From), Today);
        Use = Scope.Answers && !IsFamily ? UseDays.Of(Days) : null;
        if (Sheets is [.., var latest])
        {
            Reasons = Reasons.Of(latest.Sheet, Sheets is [.., var before, _] ? before.Sheet : null);
            Moved = MovedItem.Of(Sheets);
        }
    }

    /// <summary>The consent that holds.</summary>
    public Consent Consent { get; }

    /// <summary>What it shows.</summary>
    public ShareScope Scope => Consent.Scope;

    /// <summary>Whether these are a family's observations: then nothing is rated.</summary>
    public bool IsFamily => Consent.Kind == JournalKind.Family;

    /// <summary>The copies, oldest first.</summary>
    public IReadOnlyList<DayPage> Days { get; }

    /// <summary>The latest of the reader's day and the last day shared: two zones may differ by one.</summary>
    public DateOnly Today { get; }

    /// <summary>The questionnaire shown; daily and weekly are kept apart.</summary>
    public Instrument Instrument { get; }

    /// <summary>Its trend.</summary>
    public TrendView Trend { get; }

    /// <summary>Its rated check-ins, oldest first.</summary>
    public IReadOnlyList<DatedCheckIn> Kept { get; }

    /// <summary>The latest of them.</summary>
    public DatedCheckIn? Latest => Kept.Count == 0 ? null : Kept[^1];

    /// <summary>Points above (or below 0, under) the middle of the own usual; null where nothing can be compared.</summary>
    public double? AboveUsual => Trend.Usual is { State: not UsualState.Learning, Middle: { } middle } && Latest?.CheckIn.Score!.Overall.Point is { } point ? point - middle : null;

    /// <summary>Whether that is a clear change.</summary>
    public bool IsClear => AboveUsual is { } above && ClearChange.Between(0, above, Trend.Usual.Spread);

    /// <summary>The safety rules that spoke lately, in their order.</summary>
    public IReadOnlyList<SpokenRule> Rules { get; }

    /// <summary>What changed since the last session, since it was last seen, or in a week.</summary>
    public SinceThen Since { get; }

    /// <summary>Whether it is counted from a session.</summary>
    public bool SinceSession { get; }

    /// <summary>Whether it is counted from the day it was last marked as seen.</summary>
    public bool SinceSeen { get; }

    /// <summary>Days with and without a check-in.</summary>
    public DayGaps Gaps { get; }

    /// <summary>Days without use among those answered; null when answers are not shared.</summary>
    public UseDays? Use { get; }

    /// <summary>What added most and what held up in the latest check-in; null when answers are not shared.</summary>
    public Reasons? Reasons { get; }

    /// <summary>What moved, question by question; empty when answers are not shared.</summary>
    public IReadOnlyList<MovedItem> Moved { get; } = [];

    /// <summary>The check-ins with readable answers, oldest first.</summary>
    public IReadOnlyList<DatedSheet> Sheets => [.. Kept.Select(kept => (kept.Day, Sheet: kept.Sheet(Instrument))).Where(kept => kept.Sheet is not null).Select(kept => new DatedSheet(kept.Day, kept.Sheet!))];

    /// <summary>What a family saw.</summary>
    public FamilyDays Family { get; }

    /// <summary>What was written and marked, newest first.</summary>
    public IReadOnlyList<DiaryEntry> Diary => [.. Days.Reverse().SelectMany(DiaryEntry.Of)];

    /// <summary>The latest weekly review, beside the daily check-ins and never among them.</summary>
    public DatedCheckIn? Review => Instrument.Id != "weekly" && DatedCheckIn.Of(Days, InstrumentCatalog.Shipped.Get("weekly")) is [.., var last] ? last : null;

    /// <summary>What the suggested lines for a session go by.</summary>
    public SessionSigns Signs => new(
        [.. Rules.Select(spoken => spoken.Rule)],
        [.. (Reasons?.Adding ?? []).Select(reason => reason.Item.Id)],
        [.. (Reasons?.Protecting ?? []).Select(reason => reason.Item.Id)],
        Trend.Silence is { IsLong: true },
        IsClear && AboveUsual > 0,
        IsClear && AboveUsual < 0);

    /// <summary>Works the page out.</summary>
    /// <param name="consent">The consent that holds.</param>
    /// <param name="days">The copies it allows; nothing beyond them is read.</param>
    /// <param name="today">The reader's day.</param>
    /// <param name="file">What the counselor keeps of their own; null: nothing.</param>
    /// <param name="choice">Questionnaire and span; null: daily check-ins of 30 days.</param>
    public static ClientView Of(Consent consent, IReadOnlyList<DayPage> days, DateOnly today, CounselorFile? file = null, TrendChoice? choice = null) =>
        new(consent, days, today, file ?? CounselorFile.Empty, choice ?? TrendChoice.Of(null, null, null));

    private static DateOnly? SinceDay(CounselorFile file) => file.LastSession ?? (file.SeenAt is { } seen ? DateOnly.FromDateTime(seen.DateTime) : null);

    private static DateOnly First(Consent consent, DateOnly shown) => consent.From > shown ? consent.From : shown;
}
