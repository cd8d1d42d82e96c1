using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Web.Components;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Caseload;

/// <summary>What a row says, in words.</summary>
public sealed class CaseWords(IStringLocalizer<CaseloadText> text, IStringLocalizer<RuleText> rules, Visitor visitor)
{
    /// <summary>A day, short when it lies in the present year.</summary>
    public string Day(DateOnly day) => day.ToString(text[day.Year == visitor.Today.Year ? "Day_Short" : "Day_Year"]);

    /// <summary>An appointment, as the viewer noted it.</summary>
    public string Appointment(DateTime at) => at.ToString(text["Time_Appointment"]);

    /// <summary>The name as it was chosen; that it cannot be read, when it cannot.</summary>
    public string Name(CaseloadRow row) => row.Case.Consent is null ? text["Row_Unreadable"] : row.Line.Facts.Name;

    /// <summary>A reason.</summary>
    public string Reason(CaseReason reason, CaseLine line) => reason.Kind switch
    {
        ReasonKind.Safety => text["Reason_Safety", rules.Name(reason.Id!), Day(reason.Day!.Value)],
        ReasonKind.Quiet or ReasonKind.QuietAfterWorse => text[$"Reason_{reason.Kind}", reason.Days],
        ReasonKind.FollowUp => text["Reason_FollowUp", Day(reason.Day!.Value)],
        ReasonKind.Driver => Item(line.Now!.Instrument, reason.Id!),
        _ => text[$"Reason_{reason.Kind}"],
    };

    /// <summary>The number with its range: <c>48</c>, <c>48 (41 to 57)</c>, or that there is none.</summary>
    public string Number(KeptRange range)
    {
        var ends = text["Number_Ends", Percent.Down(range.Low), Percent.Up(range.High)].Value;
        return range.Point is not { } point ? text["Now_NoScore"].Value : range.High - range.Low < 0.5 ? Percent.Shown(point).ToString(System.Globalization.CultureInfo.CurrentCulture) : text["Number_Both", Percent.Shown(point), ends].Value;
    }

    /// <summary>The usual range, or that it is still learned.</summary>
    public string Usual(Usual usual) => usual is { Low: { } low, High: { } high } ? text["Number_Ends", Percent.Shown(low), Percent.Shown(high)].Value : text["Usual_Learning"].Value;

    /// <summary>How far the usual range may be relied on; null when it rests on enough.</summary>
    public string? Few(Usual usual) => usual.State switch
    {
        UsualState.Known => null,
        UsualState.Provisional => text["Usual_Few", usual.Count].Value,
        _ => text[usual.Count == 1 ? "Usual_One" : "Usual_Count", usual.Count].Value,
    };

    /// <summary>The score against the usual range, and the arrow beside it; null when there is nothing to compare.</summary>
    public (string Arrow, string Words)? Shift(CaseLine line) => line switch
    {
        { Difference: null } => line.Now is null && line.Usual.State != UsualState.Learning ? ("→", text["Shift_Unknown"]) : null,
        { HasClearChange: true, Difference: > 0 and var up } => ("↑", text["Shift_Up", Percent.Shown(up)]),
        { HasClearChange: true, Difference: { } down } => ("↓", text["Shift_Down", Percent.Shown(-down)]),
        { Now.Overall.Point: { } point } when line.Usual.IsHigher(point) => ("↑", text["Shift_Above"]),
        { Now.Overall.Point: { } point } when line.Usual.IsLower(point) => ("↓", text["Shift_Below"]),
        _ => ("→", text["Shift_Within"]),
    };

    /// <summary>When the last check-in was, in the viewer's own time; only the day when no more is known.</summary>
    public string Last(CaseLine line)
    {
        if (line.LastAt is not { } at)
        {
            return line.LastDay is { } seen ? Day(seen) : text["Last_None"];
        }

        var local = TimeZoneInfo.ConvertTime(at, visitor.Zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        var time = local.ToString(text["Time_Day"]);
        return day == visitor.Today ? text["Last_Today", time] : day == visitor.Today.AddDays(-1) ? text["Last_Yesterday", time] : Day(day);
    }

    /// <summary>The line, said.</summary>
    public string Spark(CaseloadRow row)
    {
        var points = row.Line.Points;
        return points.Count switch
        {
            0 => text["Spark_None", Name(row), CaseLine.Window],
            1 => text["Spark_One", Name(row), Percent.Shown(points[0].Point), Day(points[0].Day)],
            _ => text["Spark_Many", Name(row), points.Count, Percent.Shown(points.Min(level => level.Point)), Percent.Shown(points.Max(level => level.Point)), Percent.Shown(points[^1].Point), Day(points[^1].Day)],
        };
    }

    private string Item(string instrument, string id) => InstrumentCatalog.Shipped.Find(instrument)?.Items.FirstOrDefault(item => item.Id == id)?.Name.In(visitor.Language) ?? id;
}
