using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store;

/// <summary>The copy of one day that a share allows.</summary>
internal sealed class SharedPageRow
{
    public const string Table = "SharedPage";

    public required byte[] ShareId { get; init; }

    /// <summary>Of a key of the share: never the page's id.</summary>
    public required byte[] Id { get; init; }

    public required byte[] Blob { get; init; }
}

/// <summary>How <see cref="SharedPageRow"/> is kept.</summary>
internal sealed class SharedPageRowConfiguration : IEntityTypeConfiguration<SharedPageRow>
{
    public void Configure(EntityTypeBuilder<SharedPageRow> row)
    {
        row.ToTable(SharedPageRow.Table).HasKey(page => new { page.ShareId, page.Id });
        row.Property(page => page.ShareId).HasMaxLength(16).ValueGeneratedNever();
        row.Property(page => page.Id).HasMaxLength(16).ValueGeneratedNever();
        row.Scattered();
    }
}
