using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>Decides conditions on a sheet, in three values: what was left out could still hold.</summary>
public static class Truths
{
    /// <summary>Whether the condition holds on the sheet.</summary>
    public static Truth Of(Condition condition, AnswerSheet sheet) => condition switch
    {
        Condition.All all => all.Parts.Aggregate(Truth.Yes, (truth, part) => (Truth)Math.Min((int)truth, (int)Of(part, sheet))),
        Condition.Any any => any.Parts.Aggregate(Truth.No, (truth, part) => (Truth)Math.Max((int)truth, (int)Of(part, sheet))),
        _ => Truth.No,
    };
}
