using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store;

/// <summary>What one counselor keeps of their own on a share: marks and notes, protected, read by nobody else.</summary>
internal sealed class CounselorFileRow
{
    public const string Table = "CounselorFile";

    public required Guid Account { get; init; }

    public required byte[] ShareId { get; init; }

    public required long Version { get; init; }

    public required byte[] Blob { get; init; }
}

/// <summary>How <see cref="CounselorFileRow"/> is kept.</summary>
internal sealed class CounselorFileRowConfiguration : IEntityTypeConfiguration<CounselorFileRow>
{
    public void Configure(EntityTypeBuilder<CounselorFileRow> row)
    {
        row.ToTable(CounselorFileRow.Table).HasKey(file => new { file.Account, file.ShareId });
        row.Property(file => file.ShareId).HasMaxLength(16).ValueGeneratedNever();
        row.Scattered();
    }
}
