using Radzen;

namespace RelapseCheck.Web.Features.Counselor.Answers;

/// <summary>The answers explorer: a year of shared answers, days by questions.</summary>
public static class AnswersFeature
{
    /// <summary>The address of a client's answers.</summary>
    public static string Page(string handle) => ShareHandles.Page(handle) + "/answers";

    /// <summary>The anchor of a day, for a chart's point to lead to.</summary>
    public static string Anchor(DateOnly day) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"day-{day:yyyy-MM-dd}");

    /// <summary>Registers what the page needs, and what its component library asks for.</summary>
    public static void AddAnswers(this WebApplicationBuilder builder) => builder.Services.AddScoped<AnswersWatch>().AddRadzenComponents();
}
