using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Components;
using RelapseCheck.Web.Features.Trends;

namespace RelapseCheck.Web.Features.Journal.Week;

/// <summary>The week in sentences: said to the person on the page, and by the person in the text to copy.</summary>
public sealed class WeekWords(WeekView view, IStringLocalizer<WeekText> text, IStringLocalizer<TrendText> trend, IStringLocalizer<ComponentText> names, string language)
{
    /// <summary>The days shown.</summary>
    public string When => text["When", Day(view.Span.From), Day(view.Span.To)];

    /// <summary>How often there was a check-in, and which bands.</summary>
    public IEnumerable<string> Summary => Sentences("You");

    /// <summary>The direction of four weeks; null when it is not known.</summary>
    public string? Direction => view.Direction == Core.Scoring.Direction.NotKnown ? null : trend[$"Direction_{view.Direction}", Core.Scoring.Trend.Window, Core.Scoring.Trend.Least].Value;

    /// <summary>The wishes to use that were marked; null without any.</summary>
    public string? Cravings => CravingsOf("You");

    /// <summary>The chart, said.</summary>
    public string Chart
    {
        get
        {
            var points = view.Days.Select(day => day.Score?.Overall.Point).OfType<double>().ToList();
            return points.Count == 0 ? text["Chart_None"] : text["Chart_Says", Day(view.Span.From), Day(view.Span.To), points.Count, Percent.Shown(points.Min()), Percent.Shown(points.Max())];
        }
    }

    /// <summary>Everything above, in the person's own voice: nothing that the page does not show.</summary>
    public string OwnVoice
    {
        get
        {
            IEnumerable<string?> lines =
            [
                text["I_Head", Day(view.Span.From), Day(view.Span.To)].Value,
                string.Join(' ', Sentences("I")),
                Answers("I_Weighed", view.Weighed),
                Answers("I_Strengths", view.Strengths),
                CravingsOf("I"),
                Happened is { Count: > 0 } happened ? text["I_Events", string.Join("; ", happened)].Value : null,
                Notes is { Count: > 0 } notes ? text["I_Rules", string.Join("; ", notes)].Value : null,
                view.Direction == Core.Scoring.Direction.NotKnown ? null : text[$"I_Direction_{view.Direction}", Core.Scoring.Trend.Window].Value,
                text["I_Foot"].Value,
            ];
            return string.Join("\n\n", lines.Where(line => !string.IsNullOrWhiteSpace(line)));
        }
    }

    // That one is afraid of someone is for the page alone: the text may be read by that very person.
    private IReadOnlyList<string> Notes => [.. view.Rules.Where(rule => rule.Id is not ("unsafe" or "unsafe-home")).Select(rule => rule.Title.In(language))];

    /// <summary>The events, each with its day.</summary>
    public IReadOnlyList<string> Happened => [.. view.Days.SelectMany(day => day.Events.Select(entry => text["On", Day(day.Day), Event(entry)].Value))];

    /// <summary>A day, short when it lies in the present year.</summary>
    public string Day(DateOnly day) => day.ToString(trend[day.Year == view.Today.Year ? "Day_Short" : "Day_Year"]);

    /// <summary>What kind of event it was, and the person's words.</summary>
    public string Event(JournalEvent entry) => string.IsNullOrWhiteSpace(entry.Text) ? trend[$"Event_{entry.Kind}"] : trend["Event_With", trend[$"Event_{entry.Kind}"], entry.Text];

    /// <summary>An answer, and on how many days.</summary>
    public string Answer(WeekItem item)
    {
        var answer = item.Item.Scale ? text["Item_Scale", item.Answer.Code].Value : item.Answer.Wording.In(language);
        return item.Days == 0 ? answer : text["Item_Days", answer, item.Days, item.Asked];
    }

    /// <summary>The day's score with its ends.</summary>
    public string Number(KeptRange range) => range.Point is { } point ? Percent.Shown(point).ToString() : trend["Number_Ends", Percent.Down(range.Low), Percent.Up(range.High)];

    private IEnumerable<string> Sentences(string who)
    {
        if (view.CheckInDays > 0 || view.Review is null)
        {
            yield return text[$"{who}_Days", view.CheckInDays, WeekView.Length];
        }

        if (view.Bands is var (lowest, highest))
        {
            yield return lowest == highest ? text[$"{who}_Band", names.Name(lowest)] : text[$"{who}_Bands", names.Name(lowest), names.Name(highest)];
        }

        if (view is { Review: { } review, ReviewScore: { } score })
        {
            yield return text[$"{who}_Review", Day(review.Day), names.Name(score.Shown ?? score.Lowest, score.Shown ?? score.Highest)];
        }
    }

    private string? CravingsOf(string who) => view.Cravings.Count == 0 ? null : text[$"{who}_Cravings", view.Cravings.Count, view.Cravings.Max(log => log.Strength)].Value;

    private string? Answers(string title, IReadOnlyList<WeekItem> items) => items.Count == 0 ? null
        : text[title] + " " + string.Join(' ', items.Select(item => item.Answer.Said?.In(language) is not { } said ? $"{item.Item.Name.In(language)}: {Answer(item)}."
            : item.Days == 0 ? said : text["I_Item", said.TrimEnd('.'), item.Days, item.Asked].Value));
}
