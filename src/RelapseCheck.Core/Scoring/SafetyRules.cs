using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Instruments.Reading;

namespace RelapseCheck.Core.Scoring;

/// <summary>The safety rules, in the order in which they speak, and what they read beside the items.</summary>
/// <param name="all">The rules in order.</param>
/// <param name="inputs">What they read beside items; none when left out.</param>
public sealed class SafetyRules(IReadOnlyList<SafetyRule> all, IReadOnlyList<RuleInput>? inputs = null)
{
    /// <summary>Days after which a rule should be read against its sources again (judgement: public guidance on overdose and crisis care changes about once in some years).</summary>
    public const int StaleAfterDays = 365;

    private static readonly Lazy<SafetyRules> Loaded = new(() => Read("safety.yaml", Resources.Read("scoring/safety.yaml")));

    /// <summary>The rules in the product.</summary>
    /// <exception cref="InstrumentException">They do not hold.</exception>
    public static SafetyRules Shipped => Loaded.Value;

    /// <summary>Every rule, in order: the first that fired in full speaks first.</summary>
    public IReadOnlyList<SafetyRule> All { get; } = all;

    /// <summary>The follow-ups, facts and the control that rules read; also columns of the command line.</summary>
    public IReadOnlyList<RuleInput> Inputs { get; } = inputs ?? [];

    /// <summary>
    /// Ids of items whose advice must not stand beside what fired, on any page: the next step of a result, what helps at a rung, a plan's own lines.
    /// Who is afraid of someone is not told to mend a tie.
    /// </summary>
    public static IReadOnlySet<string> LeavesOut(IEnumerable<SafetyRule> fired) => fired.SelectMany(rule => rule.LeavesOut).ToHashSet(StringComparer.Ordinal);

    /// <summary>The rules last reviewed more than <see cref="StaleAfterDays"/> days before a day.</summary>
    public IEnumerable<SafetyRule> StaleOn(DateOnly today) => All.Where(rule => rule.Reviewed.AddDays(StaleAfterDays) < today);

    /// <summary>Reads and checks a file of rules.</summary>
    /// <exception cref="InstrumentException">It does not hold: with file, line and reason.</exception>
    public static SafetyRules Read(string fileName, string yaml)
    {
        var root = YamlText.Root(fileName, yaml).Fields("inputs", "rules");
        var inputs = SafetyReader.Inputs(root.Need("inputs"));
        return new SafetyRules(SafetyReader.Rules(root.Need("rules"), inputs), inputs);
    }
}

/// <summary>A follow-up, fact or control that safety rules read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Codes">Its answers; empty for a number.</param>
public sealed record RuleInput(string Id, IReadOnlyList<string> Codes)
{
    /// <summary>Whether it is a whole number, 0 to <see cref="FollowUp.LargestNumber"/>.</summary>
    public bool IsNumber => Codes.Count == 0;
}
