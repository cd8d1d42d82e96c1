namespace RelapseCheck.Cli.Evaluate;

/// <summary>Areas under the curve with the interval of drawing whole people again.</summary>
internal static class Areas
{
    /// <summary>The area of some rows, or null without both outcomes.</summary>
    /// <param name="scores">Their scores.</param>
    /// <param name="outcomes">What followed.</param>
    /// <param name="person">Whose rows they are, by any number.</param>
    /// <param name="draws">How often people are drawn again.</param>
    /// <param name="seed">The seed of the draws.</param>
    public static Figure? Of(double[] scores, bool[] outcomes, int[] person, int draws, ulong seed)
    {
        var numbers = person.Distinct().Select((who, number) => (who, number)).ToDictionary(x => x.who, x => x.number);
        var ranks = Ranks.Of(scores);
        return Auroc.Of(ranks, outcomes, []) is { } value
            ? Intervals.ByPerson(value, Array.ConvertAll(person, who => numbers[who]), times => Auroc.Of(ranks, outcomes, times), draws, seed)
            : null;
    }
}
