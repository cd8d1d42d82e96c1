namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>Where the result of a check-in is found: of the latest, or of yesterday's when it was told a day late.</summary>
public static class ResultAddress
{
    /// <summary>The page.</summary>
    public const string Page = "/result";

    /// <summary>The query, and the form's field, that asks for yesterday's.</summary>
    public const string DayField = "of";

    /// <summary>The address of a kept check-in's result: today's may be kept already when yesterday is told.</summary>
    public static string Of(DateOnly day, DateOnly today) => day < today ? $"{Page}?{DayField}={StepForm.Yesterday}" : Page;
}
