using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelapseCheck.Store;

/// <summary>An open session: the data key wrapped under what the cookie's secret, and the PIN if there is one, give.</summary>
internal sealed class SessionRow
{
    public const string Table = "Session";

    public required byte[] Id { get; init; }

    public required SessionRowKind Kind { get; init; }

    public required byte[] Wrapped { get; init; }

    /// <summary>PINs tried since the last right one, counted before they are checked.</summary>
    public int PinTries { get; init; }

    /// <summary>When it ends unless it is used, in seconds since 1970.</summary>
    public required long EndsAt { get; init; }

    /// <summary>When it ends however much it is used.</summary>
    public required long LastEndsAt { get; init; }
}

/// <summary>What a session row asks of its cookie, and how long it lasts.</summary>
internal enum SessionRowKind
{
    OwnPhone,
    OwnPhoneWithPin,
    SharedDevice,
    Unlocked,
}

/// <summary>How <see cref="SessionRow"/> is kept.</summary>
internal sealed class SessionRowConfiguration : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> row)
    {
        row.ToTable(SessionRow.Table).HasKey(session => session.Id);
        row.Property(session => session.Id).HasMaxLength(16).ValueGeneratedNever();
        row.HasIndex(session => session.EndsAt);
        row.Scattered();
    }
}
