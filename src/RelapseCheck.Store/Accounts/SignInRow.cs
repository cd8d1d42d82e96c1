using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store.Accounts;

/// <summary>An account signed in at one browser: a cookie without its row opens nothing.</summary>
internal sealed class SignInRow
{
    public required byte[] Hash { get; init; }

    public required Guid Account { get; init; }

    /// <summary>The account's security stamp at the time: when it has another, every sign-in has ended.</summary>
    public required string Stamp { get; init; }

    /// <summary>When it began, in seconds since 1970.</summary>
    public required long StartedAt { get; init; }

    /// <summary>When it was last used.</summary>
    public required long SeenAt { get; init; }

    public static void Configure(EntityTypeBuilder<SignInRow> row)
    {
        row.ToTable("SignIn").HasKey(signIn => signIn.Hash);
        row.Property(signIn => signIn.Hash).HasMaxLength(32).ValueGeneratedNever();
        row.HasIndex(signIn => signIn.SeenAt);
        row.HasOne<Account>().WithMany().HasForeignKey(signIn => signIn.Account).OnDelete(DeleteBehavior.Cascade);
    }
}
