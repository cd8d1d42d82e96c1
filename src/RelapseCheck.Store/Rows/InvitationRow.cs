using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store;

/// <summary>An invitation that is open: neither half of its code can be read here.</summary>
internal sealed class InvitationRow
{
    public const string Table = "Invitation";

    /// <summary>A keyed hash of the first half of the code.</summary>
    public required byte[] Id { get; init; }

    /// <summary>A keyed hash of the whole code.</summary>
    public required byte[] Proof { get; init; }

    public required Guid Account { get; init; }

    public required Guid Organisation { get; init; }

    /// <summary>When it ends unless it is used, in seconds since 1970.</summary>
    public required long EndsAt { get; init; }

    /// <summary>Wrong second halves still allowed.</summary>
    public required int TriesLeft { get; init; }
}

/// <summary>How <see cref="InvitationRow"/> is kept.</summary>
internal sealed class InvitationRowConfiguration : IEntityTypeConfiguration<InvitationRow>
{
    public void Configure(EntityTypeBuilder<InvitationRow> row)
    {
        row.ToTable(InvitationRow.Table).HasKey(invitation => invitation.Id);
        row.Property(invitation => invitation.Id).HasMaxLength(16).ValueGeneratedNever();
        row.HasIndex(invitation => invitation.Account);
        row.HasIndex(invitation => invitation.EndsAt);
        row.Scattered();
    }
}
