using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store.Accounts;

/// <summary>A one-use link that sets an account up, or sets it up again: only the hash of its token is kept.</summary>
internal sealed class SetUpRow
{
    public required byte[] Hash { get; init; }

    public required Guid Account { get; init; }

    /// <summary>When it ends, in seconds since 1970.</summary>
    public required long EndsAt { get; init; }

    /// <summary>The hash of the password chosen, waiting for the second factor: only both together count.</summary>
    public string? PasswordHash { get; init; }

    public static void Configure(EntityTypeBuilder<SetUpRow> row)
    {
        row.ToTable("SetUp").HasKey(link => link.Hash);
        row.Property(link => link.Hash).HasMaxLength(32).ValueGeneratedNever();
        row.HasIndex(link => link.Account).IsUnique();
        row.HasOne<Account>().WithMany().HasForeignKey(link => link.Account).OnDelete(DeleteBehavior.Cascade);
    }
}
