using Microsoft.Extensions.Localization;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Components;

/// <summary>Turns held problems into words of the page's language.</summary>
public static class HeldMessages
{
    /// <summary>Every problem, for the list on top of the page.</summary>
    public static IReadOnlyList<Problem> Problems(this HeldForm? held, IStringLocalizer text) =>
        held is null ? [] : [.. held.Problems.Select(problem => new Problem(problem.Field, Words(problem, text)))];

    /// <summary>The problem beside a field, or null.</summary>
    public static string? Message(this HeldForm? held, IStringLocalizer text, string field) =>
        held?.Problems.FirstOrDefault(problem => problem.Field == field) is { } problem ? Words(problem, text) : null;

    private static string Words(HeldProblem problem, IStringLocalizer text) => text[problem.Text, [.. problem.Values]];
}
