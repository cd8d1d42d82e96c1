using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Evaluate;

/// <summary>Chances fitted on other people than those they are given for (cross-validation by person).</summary>
internal static class Folds
{
    /// <summary>How many parts the people are dealt into.</summary>
    public const int Count = 10;

    /// <summary>The penalty of the fitted comparison: weak, so that it stands for what the inputs can do.</summary>
    public const double Ridge = 1;

    /// <summary>The part of each person, even in size.</summary>
    public static int[] Deal(int people, ulong seed)
    {
        var parts = Enumerable.Range(0, people).Select(i => i % Count).ToArray();
        new Draws(seed).Shuffle(parts);
        return parts;
    }

    /// <summary>For each row the chance from a regression fitted without that row's person and their part.</summary>
    /// <param name="weeks">The rows.</param>
    /// <param name="inputs">What the regression may use.</param>
    /// <param name="seed">The seed of the deal.</param>
    public static double[] Chances(IReadOnlyList<WeekRow> weeks, Func<WeekRow, double[]> inputs, ulong seed)
    {
        var part = Deal(weeks.Max(week => week.Person) + 1, seed);
        var chances = new double[weeks.Count];
        Parallel.For(0, Count, fold =>
        {
            var others = weeks.Where(week => part[week.Person] != fold).ToArray();
            var fit = Logistic.Fit([.. others.Select(inputs)], [.. others.Select(week => week.UsedNext)], Ridge);
            for (var i = 0; i < chances.Length; i++)
            {
                if (part[weeks[i].Person] == fold)
                {
                    chances[i] = fit.Chance(inputs(weeks[i]));
                }
            }
        });
        return chances;
    }
}
