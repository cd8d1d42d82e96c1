using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store;

/// <summary>One look at shared data: written before the data is returned, never changed, chained to the one before.</summary>
internal sealed class DisclosureRow
{
    public const string Table = "Disclosure";

    public required byte[] ShareId { get; init; }

    /// <summary>1, 2, 3 within the share.</summary>
    public required int Number { get; init; }

    /// <summary>Who, when and what, protected.</summary>
    public required byte[] Blob { get; init; }

    /// <summary>A keyed hash of the one before, the share, the number and the blob.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>How many shares and disclosures there are in all and how each chain ends, under a keyed hash: a share removed whole is missed, and so is a record cut off with all that counts it. Empty for good once it was found not to fit.</summary>
internal sealed class DisclosureTotalRow
{
    public const string Table = "DisclosureTotal";

    public required int Id { get; init; }

    public required long Shares { get; init; }

    public required long Looks { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>How <see cref="DisclosureRow"/> is kept.</summary>
internal sealed class DisclosureRowConfiguration : IEntityTypeConfiguration<DisclosureRow>
{
    public void Configure(EntityTypeBuilder<DisclosureRow> row)
    {
        row.ToTable(DisclosureRow.Table).HasKey(look => new { look.ShareId, look.Number });
        row.Property(look => look.ShareId).HasMaxLength(16).ValueGeneratedNever();
        row.Property(look => look.Number).ValueGeneratedNever();
        row.Scattered();
    }
}

/// <summary>How <see cref="DisclosureTotalRow"/> is kept.</summary>
internal sealed class DisclosureTotalRowConfiguration : IEntityTypeConfiguration<DisclosureTotalRow>
{
    public void Configure(EntityTypeBuilder<DisclosureTotalRow> row)
    {
        row.ToTable(DisclosureTotalRow.Table).HasKey(total => total.Id);
        row.Property(total => total.Id).ValueGeneratedNever();
        row.Scattered();
    }
}
