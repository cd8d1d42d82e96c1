using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace RelapseCheck.Store;

/// <summary>
/// Invitations of counselors: a code of 8 characters, used once, 72 hours, 5 tries. Half of it finds the row and all of it proves,
/// both as keyed hashes: the database alone gives no code back, and wrong second halves use an invitation up.
/// </summary>
public sealed class Invitations
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 8;

    /// <summary>Tries before it is of no use.</summary>
    public const int Tries = 5;

    /// <summary>Invitations one counselor can have open (a judgement).</summary>
    public const int MostOpen = 20;

    /// <summary>The characters: none that looks like another, and no vowels that make words.</summary>
    public const string Letters = "23456789BCDFGHJKMNPQRTVWXZ";

    /// <summary>How long it can be used.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(72);

    private readonly Database _database;
    private readonly DeploymentKeys _keys;
    private readonly TimeProvider _time;

    internal Invitations(Database database, DeploymentKeys keys, TimeProvider time) => (_database, _keys, _time) = (database, keys, time);

    private long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Makes an invitation; its code is known only here. Null when the counselor has <see cref="MostOpen"/> open.</summary>
    public async Task<NewInvitation?> Make(Guid account, Guid organisation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var ends = _time.GetUtcNow() + Life;
        for (; ; )
        {
            var code = RandomNumberGenerator.GetString(Letters, Length);
            var row = new InvitationRow { Id = Handle(code), Proof = Proof(code), Account = account, Organisation = organisation, EndsAt = ends.ToUnixTimeSeconds(), TriesLeft = Tries };
            var made = Outcome.Taken;
            await _database.Write(async db =>
            {
                await db.Invitations.Where(old => old.EndsAt <= Now).ExecuteDeleteAsync(CancellationToken.None);
                if (await db.Invitations.CountAsync(open => open.Account == account, CancellationToken.None) >= MostOpen)
                {
                    made = Outcome.Full;
                    return true;
                }

                if (await db.Invitations.AnyAsync(open => open.Id == row.Id, CancellationToken.None))
                {
                    return true;
                }

                db.Add(row);
                await db.SaveChangesAsync(CancellationToken.None);
                made = Outcome.Made;
                return true;
            });
            if (made != Outcome.Taken)
            {
                return made == Outcome.Made ? new(code, ends) : null;
            }
        }
    }

    /// <summary>The counselor's open invitations, by when they end; a handle says nothing about the code.</summary>
    public Task<IReadOnlyList<OpenInvitation>> Open(Guid account, CancellationToken cancellation) => _database.Run<IReadOnlyList<OpenInvitation>>(async db =>
    {
        var rows = await db.Invitations.AsNoTracking().Where(row => row.Account == account && row.EndsAt > Now && row.TriesLeft > 0).OrderBy(row => row.EndsAt).ToListAsync(cancellation);
        return [.. rows.Select(row => new OpenInvitation(Convert.ToHexStringLower(row.Id), DateTimeOffset.FromUnixTimeSeconds(row.EndsAt)))];
    });

    /// <summary>Takes an own invitation back.</summary>
    public Task Withdraw(Guid account, string handle, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var id = Bytes(handle);
        return _database.Run(db => db.Invitations.Where(row => row.Account == account && row.Id == id).ExecuteDeleteAsync(CancellationToken.None));
    }

    /// <summary>Whose invitation a code is, or null: wrong, used, over, or tried too often. A wrong second half is counted before anything is said.</summary>
    public async Task<Invitation?> Find(string typed, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Clean(typed) is not { } code)
        {
            return null;
        }

        var (id, proof) = (Handle(code), Proof(code));
        if (!await _database.Run(db => db.Invitations.AnyAsync(open => open.Id == id && open.EndsAt > Now && open.TriesLeft > 0, CancellationToken.None)))
        {
            return null;
        }

        // One after the other: of many at once, no more are compared than there are tries.
        Invitation? found = null;
        await _database.Write(async db =>
        {
            var row = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(open => open.Id == id && open.EndsAt > Now && open.TriesLeft > 0, CancellationToken.None);
            if (row is not null && CryptographicOperations.FixedTimeEquals(row.Proof, proof))
            {
                found = new(row.Account, row.Organisation);
            }
            else if (row is not null)
            {
                await db.Invitations.Where(open => open.Id == id).ExecuteUpdateAsync(set => set.SetProperty(open => open.TriesLeft, open => open.TriesLeft - 1), CancellationToken.None);
            }

            return true;
        });
        return found;
    }

    /// <summary>What was typed as a code: capital letters and digits, without blanks, hyphens and other marks; null when it cannot be one.</summary>
    public static string? Clean(string? typed) => Bare(typed) is var code && code.Length == Length && code.All(Letters.Contains) ? code : null;

    /// <summary>The letters and digits typed in a code's length that no code has, each once, as they were first typed; empty when it is something else that is wrong.</summary>
    public static string Strays(string? typed) =>
        Bare(typed) is var code && code.Length == Length && code.All(char.IsAscii) ? string.Concat(code.Where(letter => !Letters.Contains(letter)).Distinct()) : "";

    /// <summary>Uses an invitation up within a transaction; false: it is gone.</summary>
    internal async Task<bool> Use(StoreDb db, string typed, Guid account)
    {
        if (Clean(typed) is not { } code)
        {
            return false;
        }

        var (id, proof) = (Handle(code), Proof(code));
        return await db.Invitations.Where(open => open.Id == id && open.Proof == proof && open.Account == account && open.EndsAt > Now && open.TriesLeft > 0).ExecuteDeleteAsync(CancellationToken.None) == 1;
    }

    private static string Bare(string? typed) => string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static byte[] Bytes(string handle)
    {
        try
        {
            return Convert.FromHexString(handle);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private byte[] Handle(string code) => Hash("rc1/invitation", code[..(Length / 2)])[..16];

    private byte[] Proof(string code) => Hash("rc1/invitation-proof", code);

    private byte[] Hash(string label, string text) => HMACSHA256.HashData(_keys.Pepper, Encoding.ASCII.GetBytes(label + "|" + text));

    private enum Outcome
    {
        Made,
        Full,
        Taken,
    }
}

/// <summary>A code to give away, once.</summary>
public sealed record NewInvitation(string Code, DateTimeOffset EndsAt);

/// <summary>An invitation that was made and not used.</summary>
public sealed record OpenInvitation(string Handle, DateTimeOffset EndsAt);

/// <summary>Whose invitation a code is.</summary>
public sealed record Invitation(Guid Account, Guid Organisation);
