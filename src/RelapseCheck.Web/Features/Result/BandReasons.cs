using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Components;

namespace RelapseCheck.Web.Features.Result;

/// <summary>Why this band and no other: the number, what was left out, and which safety rule raised it.</summary>
public static class BandReasons
{
    /// <summary>One sentence or two for each that has a part in it.</summary>
    public static IEnumerable<string> Of(ResultView view, IStringLocalizer<ResultText> text, IStringLocalizer<ComponentText> names, string language)
    {
        var (score, range, cuts) = (view.Score, view.Score.Overall, view.Instrument.Bands);
        if (!range.Rated)
        {
            yield return text["why.unrated", Percent.Down(range.Low), Percent.Up(range.High)];
        }
        else if (range.IsOpen)
        {
            var (low, high) = (Scorer.BandOf(cuts, range.Low), Scorer.BandOf(cuts, range.High));
            yield return low == high ? text["why.open.same", names.Name(low)] : text["why.open", names.Name(low, high)];
        }
        else
        {
            yield return text["why.number", Percent.Shown(range.Point!.Value), names.Name(Scorer.BandOf(cuts, range.Point.Value))];
        }

        if (score.RaisedBy.Count > 0)
        {
            // Those with a lower floor did not raise it this far.
            var floor = score.RaisedBy.Max(rule => rule.Floor!.Value);
            var titles = score.RaisedBy.Where(rule => rule.Floor == floor).Select(rule => text["why.quoted", Inner(rule.Title.In(language))].Value);
            yield return text["why.raised", names.Name(floor), ListText.Of(titles)];
        }

        if (score.Highest > Scorer.BandOf(cuts, range.High) && score.Highest > score.Lowest)
        {
            yield return text["why.could", names.Name(score.Highest)];
        }
    }

    // Quotation marks within quotation marks.
    private static string Inner(string title) => title.Replace('“', '‘').Replace('”', '’').Replace('«', '“').Replace('»', '”');
}
