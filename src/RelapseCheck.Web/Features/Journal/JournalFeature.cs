namespace RelapseCheck.Web.Features.Journal;

/// <summary>The journal: kept under seven words, opened again, read as a trend, taken along, deleted.</summary>
public static class JournalFeature
{
    /// <summary>Registers what the journal's pages need.</summary>
    public static void AddJournal(this WebApplicationBuilder builder) => builder.Services.AddScoped<JournalSession>();
}
