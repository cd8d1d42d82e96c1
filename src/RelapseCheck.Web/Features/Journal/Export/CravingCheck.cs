using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>Checks the wishes to use of a file: numbers in their range, codes that are known, each tool once.</summary>
public static class CravingCheck
{
    /// <summary>What of a log cannot be right; null when it can be taken in.</summary>
    public static string? Wrong(CravingLog log) =>
        !CravingLog.IsStrength(log.Strength) ? log.Strength.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : log.After is { } after && !CravingLog.IsStrength(after) ? after.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : !Known(log.Where, CravingCodes.Wheres) ? log.Where
        : !Known(log.With, CravingCodes.Withs) ? log.With
        : log.Tries.FirstOrDefault(tried => !CravingCodes.Tools.Contains(tried.Tool, StringComparer.Ordinal)) is { } unknown ? unknown.Tool
        : log.Tries.FirstOrDefault(tried => !Known(tried.Helped, CravingCodes.Answers)) is { } answer ? answer.Helped
        : log.Tries.GroupBy(tried => tried.Tool, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any())?.Key;

    private static bool Known(string? code, IReadOnlyList<string> codes) => code is null || codes.Contains(code, StringComparer.Ordinal);
}
