using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store;

/// <summary>One sealed page: a day or a header of some journal. It does not say which, nor whose.</summary>
internal sealed class PageRow
{
    public const string Table = "Page";

    public required byte[] Id { get; init; }

    /// <summary>Goes up by one with every save, from a random start: so it does not count the saves.</summary>
    public required long Version { get; init; }

    public required byte[] Blob { get; init; }

    /// <summary>The quarter (year times four, plus 0 to 3) after which it may be removed; null: never.</summary>
    public int? ExpiresQuarter { get; init; }
}

/// <summary>How <see cref="PageRow"/> is kept.</summary>
internal sealed class PageRowConfiguration : IEntityTypeConfiguration<PageRow>
{
    public void Configure(EntityTypeBuilder<PageRow> row)
    {
        row.ToTable(PageRow.Table).HasKey(page => page.Id);
        row.Property(page => page.Id).HasMaxLength(16).ValueGeneratedNever();
        row.Property(page => page.Version).IsConcurrencyToken();
        row.Scattered();
    }
}
