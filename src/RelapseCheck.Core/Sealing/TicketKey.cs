using System.Security.Cryptography;
using System.Text;

namespace RelapseCheck.Core.Sealing;

/// <summary>The key that a cookie's secret gives: the row alone or the cookie alone opens nothing.</summary>
public static class TicketKey
{
    /// <summary>Bytes of a row's random id.</summary>
    public const int IdBytes = 16;

    /// <summary>Bytes of a cookie's secret, and of the key.</summary>
    public const int SecretBytes = 32;

    /// <summary><c>HKDF-SHA256(secret, salt = pepper, info = label "|" id)</c>.</summary>
    /// <param name="label">What the row is for, such as <c>rc1/session</c>.</param>
    /// <param name="pepper">The deployment's pepper, 32 bytes.</param>
    /// <param name="secret">The cookie's secret, 32 bytes.</param>
    /// <param name="id">The row's id, 16 bytes.</param>
    public static byte[] Of(string label, ReadOnlySpan<byte> pepper, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> id)
    {
        var key = new byte[SecretBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, pepper, [.. Encoding.ASCII.GetBytes(label), (byte)'|', .. id]);
        return key;
    }

    /// <summary>The same over <c>secret || PBKDF2-HMAC-SHA512(PIN, id, 210,000, 64)</c>; about a tenth of a second of one core.</summary>
    public static byte[] WithPin(string label, ReadOnlySpan<byte> pepper, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> id, string pin)
    {
        Span<byte> both = stackalloc byte[SecretBytes + 64];
        secret.CopyTo(both);
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(pin), id, both[SecretBytes..], PassphraseKeys.Rounds, HashAlgorithmName.SHA512);
        var key = Of(label, pepper, both, id);
        CryptographicOperations.ZeroMemory(both);
        return key;
    }
}
