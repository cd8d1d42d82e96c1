using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Instruments.Reading;

/// <summary>Reads an answer's code.</summary>
internal static class AnswerCodes
{
    private static readonly string[] Reserved = [AnswerSheet.PreferNot, AnswerSheet.NotApplicable, "n/a", ""];

    /// <summary>The code, unless it is taken here or already means "left out" everywhere.</summary>
    public static string Read(YamlPart part, IEnumerable<string> taken)
    {
        var code = part.Node.ToString().Trim();
        return Reserved.Contains(code) ? throw part.Refusal($"the code '{code}' is reserved: it means that there is no answer")
            : taken.Contains(part.Code(), StringComparer.Ordinal) ? throw part.Refusal($"the code '{code}' is there twice")
            : code;
    }
}
