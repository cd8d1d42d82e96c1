using System.Security.Cryptography;
using System.Text;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store.Accounts;

/// <summary>What the deployment's pepper gives for accounts: the database alone makes no one-time code, tells no recovery code and no address that was tried.</summary>
internal sealed class AccountKeys(DeploymentKeys keys)
{
    private const string TotpLabel = "rc1/totp", RecoveryLabel = "rc1/recovery", TryLabel = "rc1/try";

    public byte[] SealTotp(Guid account, ReadOnlySpan<byte> key) => Seal.Wrap(Key(TotpLabel), Place(account), key);

    /// <summary>The key of one-time codes, or null when it was altered or moved.</summary>
    public byte[]? OpenTotp(Guid account, byte[] wrapped) => Seal.Unwrap(Key(TotpLabel), Place(account), wrapped);

    public byte[] HashOfRecovery(Guid account, string code) => Hash(RecoveryLabel, $"{account:N}|{code}");

    public byte[] HashOfTry(string what) => Hash(TryLabel, what)[..16];

    private static SealPlace Place(Guid account) => new("Account", account.ToByteArray(), 1);

    private byte[] Hash(string label, string text) => HMACSHA256.HashData(Key(label), Encoding.UTF8.GetBytes(text));

    private byte[] Key(string label) => HKDF.Expand(HashAlgorithmName.SHA256, keys.Pepper.ToArray(), 32, Encoding.ASCII.GetBytes(label));
}
