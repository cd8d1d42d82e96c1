using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Mapping;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Evaluate.Skipping;

/// <summary>A way in which people may leave answers out.</summary>
/// <param name="Name">What is left out, in a few words.</param>
/// <param name="Hides">Whether this answer of this week is left out; the numbers drawn are the same in every run of a seed.</param>
internal sealed record SkipPattern(string Name, Func<int, AnswerSheet, Draws, bool> Hides)
{
    private static readonly double[] Shares = [0.1, 0.25, 0.5, 0.75];
    private static readonly string[] AboutUse = ["used", "last-use", "recent-weeks"];

    /// <summary>The patterns of a cohort: nothing, a share of the answers at random, and what people may have a reason to leave out.</summary>
    public static IReadOnlyList<SkipPattern> Of(ColumnMapping mapping)
    {
        var items = mapping.Instrument.Items;
        var filled = mapping.Items.Select(item => mapping.Instrument.IndexOf(item.Id)).ToArray();
        var aboutUse = AboutUse.Select(mapping.Instrument.IndexOf).ToHashSet();
        var used = mapping.Instrument.IndexOf("used");
        var last = mapping.Instrument.Steps.Last(step => step.Items.Any(mapping.Items.Contains));
        var secondHalf = filled.Skip(filled.Length / 2).ToHashSet();
        return
        [
            new("nothing", (_, _, _) => false),
            .. Shares.Select(share => new SkipPattern(FormattableString.Invariant($"{share:0%} of the answers, at random"), (_, _, draws) => draws.NextShare() < share)),
            new("days of use, in weeks with use", (item, sheet, _) => item == used && Used(sheet, used)),
            new("every question on use, in weeks with use", (item, sheet, _) => aboutUse.Contains(item) && Used(sheet, used)),
            new("every question on use, in every week", (item, _, _) => aboutUse.Contains(item)),
            new($"the last step that has a column ({last.Id})", (item, _, _) => last.Items.Contains(items[item])),
            new("the second half of the questions, in the order asked", (item, _, _) => secondHalf.Contains(item)),
        ];
    }

    private static bool Used(AnswerSheet sheet, int used) => used >= 0 && sheet.Answer(used) is { Points: > 0 };
}
