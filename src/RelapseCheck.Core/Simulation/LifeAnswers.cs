using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Simulation;

/// <summary>How one simulated person answers the daily check-in: an own level for each question, noise, and now and then a question left out.</summary>
internal sealed class LifeAnswers
{
    private const string Used = "used", Craving = "craving", Medicine = "medication-missed";

    // What a rise reaches only in part; the other questions stand near use.
    private static readonly string[] Far = ["sleep", "unwell", "anxiety", Medicine];
    private readonly Instrument _daily;
    private readonly LifeParameters _numbers;
    private readonly Draws _draws;
    private readonly double[] _own, _share;

    /// <summary>Draws a person's own levels.</summary>
    public LifeAnswers(LifeKind kind, Instrument daily, LifeParameters numbers, Draws draws)
    {
        (_daily, _numbers, _draws) = (daily, numbers, draws);
        var level = numbers["base"] + (numbers["base-spread"] * draws.Normal());
        _own = [.. daily.Items.Select(item => level + (numbers["item-spread"] * draws.Normal()) + (kind == LifeKind.Relief && item.Id == Craving ? numbers["relief-craving"] : 0))];
        _share = [.. daily.Items.Select(item => Far.Contains(item.Id, StringComparer.Ordinal) ? numbers["far-share"] : 1)];
        Prescribed = draws.Happens(numbers["on-medicine"]) ? draws.OneOf<string>(["methadone", "buprenorphine", "buprenorphine"]) : "none";
    }

    /// <summary>The code of <c>prescribed</c>.</summary>
    public string Prescribed { get; }

    /// <summary>The codes of one day.</summary>
    /// <param name="above">How far the day stands above the person's own level.</param>
    /// <param name="used">Whether the person used.</param>
    /// <param name="relieved">Whether craving is gone.</param>
    /// <param name="craving">The level of craving that the answers come from, 0 to 1.</param>
    public Dictionary<string, string> Of(double above, bool used, bool relieved, out double craving)
    {
        craving = 0;
        var codes = new Dictionary<string, string>(_own.Length, StringComparer.Ordinal);
        for (var i = 0; i < _own.Length; i++)
        {
            var item = _daily.Items[i];
            var level = Math.Clamp(_own[i] + (above * _share[i]) + (_numbers["question-noise"] * _draws.Normal()), 0, 1);
            level = item.Id == Craving && relieved ? 0 : level;
            craving = item.Id == Craving ? level : craving;
            var place = item.Id == Used ? UsedPlace(used) : (int)Math.Round(level * (item.Options.Count - 1));
            if (!_draws.Happens(_numbers["left-out"]) && (item.Id != Medicine || Prescribed != "none"))
            {
                codes[item.Id] = item.Options[place].Code;
            }
        }

        return codes;
    }

    private int UsedPlace(bool used) => !used || _draws.Happens(_numbers["not-told"]) ? 0 : 1 + _draws.Next(2);
}
