using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Components;
using RelapseCheck.Web.Features.Trends.Chart;

namespace RelapseCheck.Web.Features.Trends;

/// <summary>The sentences of the trend page: each chart says in words what it draws.</summary>
/// <param name="view">What is shown.</param>
/// <param name="text">The words to the person whose days they are.</param>
/// <param name="about">Words of the same names for somebody else who reads about that person; null: the person reads.</param>
public sealed class TrendWords(TrendView view, IStringLocalizer<TrendText> text, IStringLocalizer? about = null)
{
    private readonly IStringLocalizer _voice = about ?? text;

    /// <summary>Where the person stands, in one or two sentences.</summary>
    public string Lead => view.Latest is not { } latest ? text["Lead_None"]
        : view.CheckInsEver == 1 ? text["Lead_First"]
        : latest.Day == view.Today ? Compared(latest.Score.Overall.Point)
        : text[view.Silence is { IsLong: true } ? "Lead_LongGap" : "Lead_LastWas", Day(latest.Day)];

    /// <summary>The direction of the last four weeks.</summary>
    public string Direction => _voice[$"Direction_{view.Direction.Direction}", Core.Scoring.Trend.Window, Core.Scoring.Trend.Least];

    /// <summary>What "usual" rests on and how far it may be relied on.</summary>
    public string Usual => view.Usual.State switch
    {
        UsualState.Learning => _voice["Usual_Learning", Core.Scoring.Usual.Learned, view.Usual.Count],
        UsualState.Provisional => _voice["Usual_Provisional", view.Usual.Count],
        _ => _voice["Usual_Known", view.Usual.Count],
    };

    /// <summary>The overall chart, said.</summary>
    public string Chart
    {
        get
        {
            var points = view.Dots.Select(dot => dot.Point).OfType<double>().ToList();
            var head = points.Count == 0
                ? text["Chart_NoScores", Day(view.Span.From), Day(view.Span.To), view.CheckIns]
                : text["Chart_Says", Day(view.Span.From), Day(view.Span.To), view.CheckIns, Percent.Shown(points.Min()), Percent.Shown(points.Max())];
            return string.Join(' ', new string?[] { head.Value, LatestShown, UsualRange(view.Usual), view.DaysWithout == 0 ? null : text["Chart_Without", view.DaysWithout].Value, Wishes, text["Chart_Table"].Value }.OfType<string>());
        }
    }

    /// <summary>A domain's chart, said in a line.</summary>
    public string AreaLine(Area area) => string.Join(' ', new[] { LatestHere is { } latest ? Value(latest.Score, area) : text["Area_None"].Value, UsualRange(area.Usual) }.OfType<string>());

    /// <summary>The person's usual range in words; null while learning.</summary>
    public string? UsualRange(Usual usual) => usual is { Low: { } low, High: { } high } ? text["Usual_Range", Percent.Shown(low), Percent.Shown(high)].Value : null;

    /// <summary>A range as numbers: <c>48</c>, <c>48 (41 to 57)</c>, or <c>41 to 57</c> where there is no score.</summary>
    public string Number(double? point, double low, double high)
    {
        var ends = text["Number_Ends", Percent.Down(low), Percent.Up(high)].Value;
        return point is not { } shown ? ends : high - low < 0.5 ? text["Number_Point", Percent.Shown(shown)] : text["Number_Both", Percent.Shown(shown), ends];
    }

    /// <summary>A day, short when it lies in the present year.</summary>
    public string Day(DateOnly day) => day.ToString(text[day.Year == view.Today.Year ? "Day_Short" : "Day_Year"]);

    /// <summary>What kind of event it was.</summary>
    public string Event(JournalEvent entry) => string.IsNullOrWhiteSpace(entry.Text) ? text[$"Event_{entry.Kind}"] : text["Event_With", text[$"Event_{entry.Kind}"], entry.Text];

    /// <summary>All wishes to use of the days shown, in a sentence; null when none was marked.</summary>
    public string? Wishes => view.Wishes.Count == 0 ? null : _voice["Wish_All", view.Wishes.Sum(wish => wish.Count), view.Wishes.Max(wish => wish.Strongest), CravingLog.Strongest].Value;

    /// <summary>The wishes to use of one day or week.</summary>
    public string Wish(WishMark wish) => text[wish.Count == 1 ? "Wish_One" : "Wish_Several", wish.Strongest, CravingLog.Strongest, wish.Count];

    /// <summary>What the last column of a row says: events, wishes to use, and whether a safety rule spoke.</summary>
    public string Happened(TableRow row) => string.Join("; ", row.Events.Select(Event).Concat(row.Wish is { } wish ? [Wish(wish)] : []).Concat(row.Dot?.Score.Rules.Count > 0 ? [text["Table_Raised"].Value] : Array.Empty<string>()));

    // The last check-in itself, also where the dots are weeks.
    private (DateOnly Day, KeptScore Score)? LatestHere => view.Latest is { } latest && view.Span.Holds(latest.Day) ? latest : null;

    private string? LatestShown => LatestHere is { Score.Overall.Point: { } point } latest ? text["Chart_Latest", Percent.Shown(point), Day(latest.Day)].Value : null;

    private string Value(KeptScore score, Area area)
    {
        var range = Series.Range(score, area.Domain);
        return text["Area_Latest", Number(range.Point, range.Low, range.High)];
    }

    private string Compared(double? point) => view.Usual.State == UsualState.Learning
        ? text["Lead_Learning", Core.Scoring.Usual.Learned, view.CheckInsEver]
        : text[point is not { } today ? "Lead_NoScore" : view.Usual.IsHigher(today) ? "Lead_Higher" : view.Usual.IsLower(today) ? "Lead_Lower" : "Lead_Within"];
}
