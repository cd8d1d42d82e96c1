using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store;

/// <summary>A named colleague stands in for a counselor on named days. It is kept when the days are over.</summary>
internal sealed class CoverRow
{
    public const string Table = "Cover";

    public required Guid Id { get; init; }

    public required Guid Organisation { get; init; }

    /// <summary>The counselor who is away.</summary>
    public required Guid From { get; init; }

    /// <summary>The colleague who stands in.</summary>
    public required Guid To { get; init; }

    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    /// <summary>When it was arranged, in seconds since 1970.</summary>
    public required long MadeAt { get; init; }
}

/// <summary>How <see cref="CoverRow"/> is kept.</summary>
internal sealed class CoverRowConfiguration : IEntityTypeConfiguration<CoverRow>
{
    public void Configure(EntityTypeBuilder<CoverRow> row)
    {
        row.ToTable(CoverRow.Table).HasKey(cover => cover.Id);
        row.Property(cover => cover.Id).ValueGeneratedNever();
        row.HasIndex(cover => cover.To);
        row.HasIndex(cover => cover.From);
        row.Scattered();
    }
}
