using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store;

/// <summary>A check-in under way, sealed under its cookie's secret.</summary>
internal sealed class DraftRow
{
    public const string Table = "Draft";

    public required byte[] Id { get; init; }

    public required long Version { get; init; }

    public required byte[] Blob { get; init; }

    /// <summary>When it ends, in seconds since 1970.</summary>
    public required long EndsAt { get; init; }

    /// <summary>When it ends however often it is written: 24 hours after it was made.</summary>
    public required long LastEndsAt { get; init; }
}

/// <summary>How <see cref="DraftRow"/> is kept.</summary>
internal sealed class DraftRowConfiguration : IEntityTypeConfiguration<DraftRow>
{
    public void Configure(EntityTypeBuilder<DraftRow> row)
    {
        row.ToTable(DraftRow.Table).HasKey(draft => draft.Id);
        row.Property(draft => draft.Id).HasMaxLength(16).ValueGeneratedNever();
        row.HasIndex(draft => draft.EndsAt);
        row.Scattered();
    }
}
