using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store.Accounts;

/// <summary>The tables of accounts: in the same file as the journals, with no key between the two.</summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Where its migrations are counted, apart from the journals'.</summary>
    public const string HistoryTable = "__EFMigrationsHistoryAccounts";

    public DbSet<OrganisationRow> Organisations => Set<OrganisationRow>();

    public DbSet<SetUpRow> SetUps => Set<SetUpRow>();

    public DbSet<SignInRow> SignIns => Set<SignInRow>();

    public DbSet<TryRow> Tries => Set<TryRow>();

    public DbSet<RecoveryRow> RecoveryCodes => Set<RecoveryRow>();

    public DbSet<IdentityUserPasskey<Guid>> Passkeys => Set<IdentityUserPasskey<Guid>>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("Account");
            account.Property(x => x.Name).HasMaxLength(Account.LongestName);
            account.HasIndex(x => x.Organisation);
            account.HasOne<OrganisationRow>().WithMany().HasForeignKey(x => x.Organisation).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogin");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountToken");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("AccountPasskey");
        OrganisationRow.Configure(builder.Entity<OrganisationRow>());
        SetUpRow.Configure(builder.Entity<SetUpRow>());
        SignInRow.Configure(builder.Entity<SignInRow>());
        TryRow.Configure(builder.Entity<TryRow>());
        RecoveryRow.Configure(builder.Entity<RecoveryRow>());
    }
}
