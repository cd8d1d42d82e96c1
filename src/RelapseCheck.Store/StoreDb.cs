using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store;

/// <summary>The tables. Nothing here is particular to one database engine.</summary>
internal sealed class StoreDb(DbContextOptions<StoreDb> options) : DbContext(options)
{
    public DbSet<PageRow> Pages => Set<PageRow>();

    public DbSet<JournalRow> Journals => Set<JournalRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<DeletedRow> Deleted => Set<DeletedRow>();

    public DbSet<ShareRow> Shares => Set<ShareRow>();

    public DbSet<SharedPageRow> SharedPages => Set<SharedPageRow>();

    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    public DbSet<DisclosureRow> Disclosures => Set<DisclosureRow>();

    public DbSet<DisclosureTotalRow> DisclosureTotals => Set<DisclosureTotalRow>();

    public DbSet<CounselorFileRow> CounselorFiles => Set<CounselorFileRow>();

    public DbSet<CoverRow> Covers => Set<CoverRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StoreDb).Assembly);
}

/// <summary>What rows have in common.</summary>
internal static class RowConfiguration
{
    /// <summary>Marks a table whose rows must lie in the order of their random ids, so that the file does not tell which were written together.</summary>
    public const string ScatteredAnnotation = "RelapseCheck:Scattered";

    public static void Scattered<T>(this EntityTypeBuilder<T> row)
        where T : class => row.HasAnnotation(ScatteredAnnotation, true);
}
