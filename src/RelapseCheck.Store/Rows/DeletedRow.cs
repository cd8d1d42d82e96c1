using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store;

/// <summary>The id of a page or journal that was deleted for good: a restored backup must delete it again.</summary>
internal sealed class DeletedRow
{
    public const string Table = "Deleted";

    public required byte[] Id { get; init; }
}

/// <summary>How <see cref="DeletedRow"/> is kept.</summary>
internal sealed class DeletedRowConfiguration : IEntityTypeConfiguration<DeletedRow>
{
    public void Configure(EntityTypeBuilder<DeletedRow> row)
    {
        row.ToTable(DeletedRow.Table).HasKey(deleted => deleted.Id);
        row.Property(deleted => deleted.Id).HasMaxLength(16).ValueGeneratedNever();
        row.Scattered();
    }
}
