using System.Globalization;
using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Web.Components;
using RelapseCheck.Web.Features.Result;

namespace RelapseCheck.Web.Features.Counselor.Client;

/// <summary>The sentences about a person who shares; everything that is drawn or counted is said.</summary>
public sealed class ClientWords(ClientView view, IStringLocalizer<ClientText> text, IStringLocalizer<ComponentText> names, string language)
{
    // Three are read; more would be a list to get lost in.
    private const int MostNamed = 3;

    /// <summary>What the person is called.</summary>
    public string Called => view.Consent.Called;

    /// <summary>Where the person stands, in a sentence or two.</summary>
    public string Lead => string.Join(' ', new[] { Silent, Stands, Most }.OfType<string>());

    /// <summary>What the consent shows, and for how long.</summary>
    public string Shown => text[view.IsFamily ? "scope.family" : "scope.own", Called, List([view.IsFamily ? "seen" : "bands", .. Parts.Where(view.Scope.Has)]), Full(view.Consent.From), Full(view.Consent.Until)];

    /// <summary>What is not shown, by the person's choice; null when everything is.</summary>
    public string? NotShown => Parts.Where(part => !view.Scope.Has(part)).ToList() is { Count: > 0 } kept ? text["scope.not", List(kept)].Value : null;

    /// <summary>How far the latest check-in stands from the own usual.</summary>
    public string Change => Arrow is null ? text["change.unknown"]
        : Whole(view.AboveUsual!.Value) == 0 ? text["change.same"]
        : text[view.IsClear ? "change.clear" : "change.unclear", Moved(view.AboveUsual!.Value)];

    /// <summary>Which way the change points; null when nothing can be compared.</summary>
    public string? Arrow => view.AboveUsual is not { } above ? null : Whole(above) switch { > 0 => "↑", < 0 => "↓", _ => "→" };

    /// <summary>From which day the change is told.</summary>
    public string SinceTitle => view.SinceSession ? text["since.session", Day(view.Since.Since)] : view.SinceSeen ? text["since.seen", Day(view.Since.Since)] : text["since.week"];

    /// <summary>What changed since then, sentence by sentence.</summary>
    public IEnumerable<string> Since
    {
        get
        {
            var since = view.Since;
            yield return text["since.count", since.CheckInDays, since.Days];
            if (since.Now is null)
            {
                yield return text["since.none"];
                yield break;
            }

            if (since.Difference is { } difference)
            {
                var (before, now) = (since.Before!.CheckIn.Score!.Overall.Point!.Value, since.Now.CheckIn.Score!.Overall.Point!.Value);
                yield return text["since.score", Percent.Shown(before), Day(since.Before.Day), Percent.Shown(now), Day(since.Now.Day)];
                yield return text[view.Trend.Usual.State == UsualState.Learning ? "since.learning" : since.IsClear(view.Trend.Usual.Spread) ? "since.clear" : "since.unclear"];
            }
            else
            {
                yield return text["since.not-compared"];
            }

            foreach (var (key, which) in new (string, Func<Change, bool>)[] { ("since.rose", change => change.Difference > 0), ("since.fell", change => change.Difference < 0) })
            {
                if (since.Changes.Where(which).Take(MostNamed).Select(change => change.Item.Name.In(language)).ToList() is { Count: > 0 } moved)
                {
                    yield return text[key, ListText.Of(moved)];
                }
            }
        }
    }

    /// <summary>The days without a check-in; null when there is none.</summary>
    public string? Gaps => Without(DateOnly.MinValue);

    /// <summary>Those of them since the day from which the change is told.</summary>
    public string? GapsSince => Without(view.Since.Since);

    /// <summary>Days in a line.</summary>
    public string Days(IEnumerable<DateOnly> days) => string.Join(", ", days.Select(Day));

    /// <summary>A day, short when it lies in the present year.</summary>
    public string Day(DateOnly day) => day.ToString(text[day.Year == view.Today.Year ? "day" : "day.year"], CultureInfo.CurrentUICulture);

    /// <summary>A day in full.</summary>
    public string Full(DateOnly day) => day.ToString(text["day.full"], CultureInfo.CurrentUICulture);

    /// <summary>A range as numbers: a point with its ends, or the ends alone.</summary>
    public string Number(double? point, double low, double high)
    {
        var ends = text["number.ends", Percent.Down(low), Percent.Up(high)].Value;
        return point is not { } shown ? ends : high - low < 0.5 ? $"{Percent.Shown(shown)}" : text["number.both", Percent.Shown(shown), ends];
    }

    /// <summary>"Up 18", "Down 3" or "As before".</summary>
    public string Moved(double difference) => Whole(difference) switch
    {
        > 0 and var up => text["moved.up", up],
        < 0 and var down => text["moved.down", -down],
        _ => text["moved.same"],
    };

    private string? Without(DateOnly first) => view.Gaps.Without.Where(gap => gap.To >= first).Select(gap => (From: gap.From < first ? first : gap.From, gap.To)).ToList() is { Count: > 0 } gaps
        ? string.Join("; ", gaps.Select(gap => Gap(gap.From, gap.To)))
        : null;

    // Today is not over: a check-in may still come.
    private string Gap(DateOnly from, DateOnly to) => from == view.Today ? text["day.today"]
        : from == to ? Day(from)
        : to == view.Today ? text["days.to-today", Day(from)]
        : text["days.from-to", Day(from), Day(to)];

    private string? Stands => view.IsFamily ? (view.Family.Latest is { } seen ? text["lead.seen", Day(seen.Day)] : text["lead.not-seen"])
        : view.Latest is null ? text["lead.none"]
        : view.Trend.Usual.State == UsualState.Learning ? text["lead.learning", Called, Usual.Learned]
        : view.AboveUsual is not { } above ? text["lead.no-score"]
        : !view.IsClear ? text["lead.unclear"] : text[above > 0 ? "lead.up" : "lead.down"];

    private string? Most => view.Reasons is { Adding.Count: > 0 } reasons ? text["lead.most", ListText.Of(reasons.Adding.Select(reason => reason.Item.Name.In(language)))].Value : null;

    private string? Silent => view.Trend.Silence is { IsLong: true } silence ? text["lead.silent", silence.Gap].Value : null;

    private IReadOnlyList<string> Parts => ShareScope.PartsOf(view.Consent.Kind);

    private string List(IEnumerable<string> parts)
    {
        var words = parts.Select(part => text[$"part.{part}"].Value).ToList();
        return words.Count == 1 ? words[0] : text["list.and", string.Join(", ", words[..^1]), words[^1]];
    }

    private static int Whole(double difference) => Percent.Shown(Math.Abs(difference)) * Math.Sign(difference);

    /// <summary>A band or what lies between two.</summary>
    public string Band(DatedCheckIn kept) => names.Name(kept.CheckIn.Score!.Shown ?? kept.CheckIn.Score.Lowest, kept.CheckIn.Score.Shown ?? kept.CheckIn.Score.Highest);
}
