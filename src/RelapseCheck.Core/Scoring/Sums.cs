using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>The sums of one sheet, counted in one pass.</summary>
internal readonly record struct Sums(ScoreRange Overall, ScoreRange Physiological, ScoreRange Social, ScoreRange Psychological, StrengthIndex? Strengths)
{
    internal static Sums Of(AnswerSheet sheet)
    {
        Tally body = default, people = default, mind = default;
        var (kept, of) = (0, 0);
        var items = sheet.Instrument.Items;
        for (var i = 0; i < items.Count; i++)
        {
            if (!sheet.Applies(i))
            {
                continue;
            }

            var item = items[i];
            var answer = sheet.Answer(i);
            ref var tally = ref body;
            if (item.Domain == Domain.Social)
            {
                tally = ref people;
            }
            else if (item.Domain == Domain.Psychological)
            {
                tally = ref mind;
            }

            tally.Maximum += item.Maximum;
            if (answer is null)
            {
                continue;
            }

            tally.Points += answer.Points;
            tally.Answered += item.Maximum;
            if (item.Strength is not null)
            {
                kept += item.Maximum - answer.Points;
                of += item.Maximum;
            }
        }

        var all = new ScoreRange(
            body.Points + people.Points + mind.Points,
            body.Answered + people.Answered + mind.Answered,
            body.Maximum + people.Maximum + mind.Maximum);
        return new(all, body.Range, people.Range, mind.Range, of == 0 ? null : new StrengthIndex(kept, of));
    }

    private struct Tally
    {
        internal int Points, Answered, Maximum;

        internal readonly ScoreRange Range => new(Points, Answered, Maximum);
    }
}
