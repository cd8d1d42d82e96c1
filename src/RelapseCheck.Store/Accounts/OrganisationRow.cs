using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store.Accounts;

/// <summary>A clinic or a practice: its accounts see its own shares only.</summary>
internal sealed class OrganisationRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>When it was added, in seconds since 1970.</summary>
    public required long AddedAt { get; init; }

    public static void Configure(EntityTypeBuilder<OrganisationRow> row)
    {
        row.ToTable("Organisation").HasKey(organisation => organisation.Id);
        row.Property(organisation => organisation.Id).ValueGeneratedNever();
        row.Property(organisation => organisation.Name).HasMaxLength(OrganisationStore.LongestName);
        row.HasIndex(organisation => organisation.Name).IsUnique();
    }
}
