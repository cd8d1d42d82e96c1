using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store.Accounts;

/// <summary>Accounts: made, found, listed, disabled.</summary>
public sealed class AccountStore
{
    private readonly Database<AccountsDb> _database;
    private readonly TimeProvider _time;

    internal AccountStore(Database<AccountsDb> database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>Makes one that cannot sign in yet; its id, or null when the address has one, in any organisation.</summary>
    public Task<Guid?> Add(NewAccount account, CancellationToken cancellation)
    {
        var normal = NewAccount.Normal(account.Email);
        return _database.Run<Guid?>(async db =>
        {
            if (await db.Users.AnyAsync(row => row.NormalizedUserName == normal, cancellation))
            {
                return null;
            }

            var row = new Account
            {
                Id = Guid.NewGuid(),
                Organisation = account.Organisation,
                Name = account.Name,
                Role = account.Role,
                UserName = account.Email,
                NormalizedUserName = normal,
                Email = account.Email,
                NormalizedEmail = normal,
                SecurityStamp = SignInStore.NewStamp(),
            };
            db.Add(row);
            await db.SaveChangesAsync(CancellationToken.None);
            return row.Id;
        });
    }

    /// <summary>One account, or null.</summary>
    public Task<AccountView?> Find(Guid account, CancellationToken cancellation) => One(db => db.Users.Where(row => row.Id == account), cancellation);

    /// <summary>The account of an address, or null.</summary>
    public Task<AccountView?> FindByEmail(string email, CancellationToken cancellation)
    {
        var normal = NewAccount.Normal(email);
        return One(db => db.Users.Where(row => row.NormalizedUserName == normal), cancellation);
    }

    /// <summary>Accounts by id; one that is not there is left out.</summary>
    public Task<IReadOnlyDictionary<Guid, AccountView>> Named(IReadOnlyCollection<Guid> accounts, CancellationToken cancellation) => _database.Run<IReadOnlyDictionary<Guid, AccountView>>(async db =>
        (await View(db.Users.Where(row => EF.Parameter(accounts).Contains(row.Id))).ToListAsync(cancellation)).ToDictionary(row => row.Id));

    /// <summary>Every account of an organisation, by name, disabled ones too.</summary>
    public Task<IReadOnlyList<AccountView>> Of(Guid organisation, CancellationToken cancellation) => _database.Run<IReadOnlyList<AccountView>>(async db =>
        await View(db.Users.Where(row => row.Organisation == organisation).OrderBy(row => row.Name).ThenBy(row => row.Id)).ToListAsync(cancellation));

    /// <summary>The counselors of an organisation who can be named for cover or handed a share: set up, not disabled, by name.</summary>
    public async Task<IReadOnlyList<AccountView>> Colleagues(Guid organisation, CancellationToken cancellation) =>
        [.. (await Of(organisation, cancellation)).Where(account => account is { Role: AccountRole.Counselor, IsReady: true, IsDisabled: false })];

    /// <summary>Disables an account and ends its sign-ins and its link; false when the organisation has no such account.</summary>
    public Task<bool> Disable(Guid organisation, Guid account, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (now, stamp) = (_time.GetUtcNow().ToUnixTimeSeconds(), SignInStore.NewStamp());
        return _database.Write(async db =>
        {
            var found = await db.Users.Where(row => row.Id == account && row.Organisation == organisation).ExecuteUpdateAsync(
                row => row.SetProperty(x => x.DisabledAt, x => x.DisabledAt ?? now).SetProperty(x => x.SecurityStamp, stamp), CancellationToken.None);
            await db.SignIns.Where(row => found == 1 && row.Account == account).ExecuteDeleteAsync(CancellationToken.None);
            await db.SetUps.Where(row => found == 1 && row.Account == account).ExecuteDeleteAsync(CancellationToken.None);
            return found == 1;
        });
    }

    /// <summary>Lets a disabled account work again; its password and second factor stay what they were.</summary>
    public Task<bool> Enable(Guid organisation, Guid account, CancellationToken cancellation) => _database.Run(async db =>
        await db.Users.Where(row => row.Id == account && row.Organisation == organisation).ExecuteUpdateAsync(row => row.SetProperty(x => x.DisabledAt, (long?)null), cancellation) == 1);

    /// <summary>Gives an account another name.</summary>
    /// <exception cref="ArgumentException">The name is blank or longer than <see cref="Account.LongestName"/>.</exception>
    public Task Rename(Guid account, string name, CancellationToken cancellation)
    {
        var named = Accounts.Named.Checked(name, Account.LongestName);
        return _database.Run(db => db.Users.Where(row => row.Id == account).ExecuteUpdateAsync(row => row.SetProperty(x => x.Name, named), cancellation));
    }

    private static IQueryable<AccountView> View(IQueryable<Account> accounts) => accounts.AsNoTracking()
        .Select(row => new AccountView(row.Id, row.Organisation, row.Name, row.Email!, row.Role, row.PasswordHash != null, row.DisabledAt != null));

    private Task<AccountView?> One(Func<AccountsDb, IQueryable<Account>> accounts, CancellationToken cancellation) =>
        _database.Run(db => View(accounts(db)).SingleOrDefaultAsync(cancellation));
}
