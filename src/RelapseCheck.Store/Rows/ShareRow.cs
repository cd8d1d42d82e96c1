using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>A share as the counselor's side knows it. Nothing in it leads to the journal.</summary>
internal sealed class ShareRow
{
    public const string Table = "Share";

    public required byte[] Id { get; init; }

    public required Guid Account { get; set; }

    public required Guid Organisation { get; init; }

    public required ShareState State { get; set; }

    /// <summary>When it ends by itself, in seconds since 1970.</summary>
    public required long EndsAt { get; set; }

    /// <summary>Goes up with every change that a screen would show.</summary>
    public required long Version { get; set; }

    /// <summary>The consent, protected.</summary>
    public required byte[] Consent { get; set; }

    /// <summary>The <see cref="ShareSummary"/>, protected; empty when nothing is shared.</summary>
    public required byte[] Summary { get; set; }

    /// <summary>How many disclosures are recorded.</summary>
    public int Looks { get; init; }

    /// <summary>The hash of the last of them; empty when there is none.</summary>
    public byte[] Head { get; init; } = [];
}

/// <summary>How <see cref="ShareRow"/> is kept.</summary>
internal sealed class ShareRowConfiguration : IEntityTypeConfiguration<ShareRow>
{
    public void Configure(EntityTypeBuilder<ShareRow> row)
    {
        row.ToTable(ShareRow.Table).HasKey(share => share.Id);
        row.Property(share => share.Id).HasMaxLength(16).ValueGeneratedNever();
        row.HasIndex(share => new { share.Account, share.State });
        row.HasIndex(share => share.Organisation);
        row.HasIndex(share => share.EndsAt);
        row.Scattered();
    }
}
