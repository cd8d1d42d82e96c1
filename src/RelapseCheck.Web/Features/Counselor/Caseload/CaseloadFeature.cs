namespace RelapseCheck.Web.Features.Counselor.Caseload;

/// <summary>The list of those who share with a counselor, and what the counselor marks in it.</summary>
public static class CaseloadFeature
{
    /// <summary>Registers what the pages with shared data need.</summary>
    public static void AddCaseload(this WebApplicationBuilder builder) => builder.Services.AddSingleton<ShareHandles>();
}
