using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store.Accounts;

/// <summary>A recovery code that was not used yet: its keyed hash.</summary>
internal sealed class RecoveryRow
{
    public required byte[] Hash { get; init; }

    public required Guid Account { get; init; }

    public static void Configure(EntityTypeBuilder<RecoveryRow> row)
    {
        row.ToTable("RecoveryCode").HasKey(code => code.Hash);
        row.Property(code => code.Hash).HasMaxLength(32).ValueGeneratedNever();
        row.HasIndex(code => code.Account);
        row.HasOne<Account>().WithMany().HasForeignKey(code => code.Account).OnDelete(DeleteBehavior.Cascade);
    }
}
