using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store.Accounts;

/// <summary>Tries at one thing that did not succeed; the thing is named by a keyed hash, so that an unknown e-mail address counts like a known one.</summary>
internal sealed class TryRow
{
    public required byte[] Id { get; init; }

    public required int Count { get; init; }

    /// <summary>When the last one was, in seconds since 1970.</summary>
    public required long LastAt { get; init; }

    /// <summary>From when the next one is allowed.</summary>
    public required long FreeAt { get; init; }

    public static void Configure(EntityTypeBuilder<TryRow> row)
    {
        row.ToTable("SignInTry").HasKey(tried => tried.Id);
        row.Property(tried => tried.Id).HasMaxLength(16).ValueGeneratedNever();
        row.HasIndex(tried => tried.LastAt);
    }
}
