using System.Globalization;
using System.Text;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Instruments;

/// <summary>The instruments and safety rules as text to read on a terminal, in English.</summary>
internal static class InstrumentsTable
{
    private const string Language = "en";

    internal static string Print()
    {
        var text = new StringBuilder();
        foreach (var instrument in InstrumentCatalog.Shipped.All)
        {
            Print(text, instrument);
        }

        text.AppendLine("Safety rules, in order (band not lower than):");
        foreach (var rule in SafetyRules.Shipped.All)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {rule.Id,-20} {(rule.Floor is { } floor ? Code(floor) : "-"),-9} {rule.Title.In(Language)}");
        }

        return text.ToString().TrimEnd();
    }

    private static void Print(StringBuilder text, Instrument instrument)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"{instrument.Id} version {instrument.Version}: {instrument.Title.In(Language)}");
        text.AppendLine(instrument.Rated
            ? "  bands from: " + string.Join(", ", instrument.Bands.Select(cut => string.Create(CultureInfo.InvariantCulture, $"{Code(cut.Band)} {cut.From}")))
            : "  not rated");
        foreach (var item in instrument.Items)
        {
            var options = string.Join(" ", item.Options.Select(option => instrument.Rated ? $"{option.Code}={option.Points}" : option.Code));
            text.AppendLine(CultureInfo.InvariantCulture, $"  {item.Id,-20} {Code(item.Domain),-14} {options}");
            Print(text, item.FollowUps, "    ");
        }

        Print(text, [.. instrument.Steps.SelectMany(step => step.FollowUps)], "  ");
        text.AppendLine();
    }

    private static void Print(StringBuilder text, IReadOnlyList<FollowUp> followUps, string indent)
    {
        foreach (var followUp in followUps)
        {
            var answers = followUp.Choices.Count == 0 ? Code(followUp.Kind) : string.Join(" ", followUp.Choices.Select(choice => choice.Code));
            text.AppendLine(CultureInfo.InvariantCulture, $"{indent}+ {followUp.Id.PadRight(22 - indent.Length)} {(followUp.Fact ? "fact" : "follow-up"),-10} {answers}");
        }
    }

    private static string Code<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
