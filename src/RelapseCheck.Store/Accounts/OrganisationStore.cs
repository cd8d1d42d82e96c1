using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store.Accounts;

/// <summary>An organisation as it is listed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Accounts">How many accounts it has, disabled ones too.</param>
public sealed record OrganisationView(Guid Id, string Name, int Accounts);

/// <summary>Organisations: only the command line adds one.</summary>
public sealed class OrganisationStore
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 120;

    private readonly Database<AccountsDb> _database;
    private readonly TimeProvider _time;

    internal OrganisationStore(Database<AccountsDb> database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>Adds one; its id, or null when there is one of this name.</summary>
    /// <exception cref="ArgumentException">The name is blank or longer than <see cref="LongestName"/>.</exception>
    public Task<Guid?> Add(string name, CancellationToken cancellation)
    {
        var row = new OrganisationRow { Id = Guid.NewGuid(), Name = Named.Checked(name, LongestName), AddedAt = _time.GetUtcNow().ToUnixTimeSeconds() };
        return _database.Run<Guid?>(async db =>
        {
            if (await db.Organisations.AnyAsync(organisation => organisation.Name == row.Name, cancellation))
            {
                return null;
            }

            db.Add(row);
            await db.SaveChangesAsync(CancellationToken.None);
            return row.Id;
        });
    }

    /// <summary>All of them, by name.</summary>
    public Task<IReadOnlyList<OrganisationView>> List(CancellationToken cancellation) => _database.Run<IReadOnlyList<OrganisationView>>(async db =>
        await db.Organisations.OrderBy(row => row.Name)
            .Select(row => new OrganisationView(row.Id, row.Name, db.Users.Count(account => account.Organisation == row.Id))).ToListAsync(cancellation));

    /// <summary>The name of one, or null.</summary>
    public Task<string?> Name(Guid organisation, CancellationToken cancellation) => _database.Run(db =>
        db.Organisations.Where(row => row.Id == organisation).Select(row => row.Name).SingleOrDefaultAsync(cancellation));

    /// <summary>The one of a name or an id, or null.</summary>
    public Task<OrganisationView?> Find(string nameOrId, CancellationToken cancellation)
    {
        var (name, id) = (nameOrId.Trim(), Guid.TryParse(nameOrId, out var parsed) ? parsed : Guid.Empty);
        return _database.Run(db => db.Organisations.Where(row => row.Name == name || row.Id == id)
            .Select(row => new OrganisationView(row.Id, row.Name, db.Users.Count(account => account.Organisation == row.Id))).FirstOrDefaultAsync(cancellation));
    }
}

/// <summary>Names that people see.</summary>
public static class Named
{
    /// <summary>A name as it is kept: trimmed, and without the letters that turn the direction of what follows it, or end its line.</summary>
    public static string Tidy(string name) =>
        string.Concat(name.Where(letter => letter is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029'))).Trim();

    internal static string Checked(string name, int longest) =>
        Tidy(name) is { Length: > 0 } trimmed && trimmed.Length <= longest && !trimmed.Any(char.IsControl)
            ? trimmed
            : throw new ArgumentException($"A name has 1 to {longest} characters on one line.", nameof(name));
}
