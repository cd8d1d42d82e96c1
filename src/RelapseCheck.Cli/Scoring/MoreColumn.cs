using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Scoring;

/// <summary>A column beside the items: a follow-up or fact of the instrument, or anything that safety rules read.</summary>
/// <param name="Id">The column's name.</param>
/// <param name="Accepts">Whether a value may stand in it.</param>
/// <param name="Answers">What may stand in it, in words.</param>
internal sealed record MoreColumn(string Id, Func<string, bool> Accepts, string Answers)
{
    /// <summary>Every such column, by id.</summary>
    internal static IReadOnlyDictionary<string, MoreColumn> Of(Instrument instrument)
    {
        var columns = instrument.FollowUps.ToDictionary(
            followUp => followUp.Id,
            followUp => new MoreColumn(followUp.Id, followUp.Accepts, InWords(followUp.Kind, followUp.Choices.Select(choice => choice.Code))),
            StringComparer.Ordinal);
        foreach (var input in SafetyRules.Shipped.Inputs.Where(input => instrument.IndexOf(input.Id) < 0))
        {
            var kind = input.IsNumber ? FollowUpKind.Number : input.Id == AnswerSheet.Unsafe ? FollowUpKind.Many : FollowUpKind.One;
            var read = new FollowUp(input.Id, Unworded, null, kind, [.. input.Codes.Select(code => new Choice(code, Unworded))], null, true);
            columns.TryAdd(input.Id, new MoreColumn(input.Id, read.Accepts, InWords(kind, input.Codes)));
        }

        return columns;
    }

    // Only codes are read from a file; the wording is never shown.
    private static Core.LocalText Unworded { get; } = new(Core.Languages.All.ToDictionary(language => language, _ => "-", StringComparer.Ordinal));

    private static string InWords(FollowUpKind kind, IEnumerable<string> codes) => kind switch
    {
        FollowUpKind.Number => $"a whole number from 0 to {FollowUp.LargestNumber} is expected, or nothing",
        FollowUpKind.Many => $"answers are {string.Join(", ", codes)} (several with a space between), or nothing",
        _ => $"answers are {string.Join(", ", codes)}, or nothing",
    };
}
