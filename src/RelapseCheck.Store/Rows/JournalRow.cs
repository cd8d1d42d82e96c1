using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store;

/// <summary>A journal's data key, wrapped under what its words give.</summary>
internal sealed class JournalRow
{
    public const string Table = "Journal";

    public required byte[] Lookup { get; init; }

    public required byte[] Wrapped { get; init; }

    public int? ExpiresQuarter { get; init; }
}

/// <summary>How <see cref="JournalRow"/> is kept.</summary>
internal sealed class JournalRowConfiguration : IEntityTypeConfiguration<JournalRow>
{
    public void Configure(EntityTypeBuilder<JournalRow> row)
    {
        row.ToTable(JournalRow.Table).HasKey(journal => journal.Lookup);
        row.Property(journal => journal.Lookup).HasMaxLength(16).ValueGeneratedNever();
        row.Scattered();
    }
}
