using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.Method;

/// <summary>The made-up answers that both pages begin with: one rule fires, one could still fire, two answers are left out.</summary>
public static class ExampleAnswers
{
    private static readonly Dictionary<string, int> Points = new(StringComparer.Ordinal)
    {
        ["craving"] = 3, ["unwell"] = 1, ["people-who-use"] = 2, ["just-once"] = 2, ["anxiety"] = 3,
    };

    /// <summary>Codes by item id; an item that is absent is left out.</summary>
    public static IReadOnlyDictionary<string, string> Codes(Instrument instrument)
    {
        var codes = instrument.Items.ToDictionary(item => item.Id, item => CodeOf(item, Points.GetValueOrDefault(item.Id)), StringComparer.Ordinal);
        codes.Remove("support-contact");
        codes["confidence"] = AnswerSheet.PreferNot;
        return codes;
    }

    /// <summary>The facts beside them: no medicine is prescribed, so that question leaves the sum.</summary>
    public static IReadOnlyDictionary<string, string> More() => new Dictionary<string, string>(StringComparer.Ordinal) { ["prescribed"] = "none" };

    /// <summary>The last answer with these points, so that a craving of 3 points reads 10.</summary>
    private static string CodeOf(Item item, int points) => (item.Options.LastOrDefault(option => option.Points == points && points > 0) ?? item.Options[0]).Code;
}
