using System.Security.Cryptography;

namespace RelapseCheck.Core.Sealing;

/// <summary>
/// What a passphrase opens: where the journal is found, and the key its data key is wrapped under.
/// <c>R = PBKDF2-HMAC-SHA512(12 bytes, salt, 210,000, 64)</c>; <c>PRK = HKDF-Extract(SHA-256, R, pepper)</c>; both are HKDF-Expand of it.
/// </summary>
public sealed class PassphraseKeys : IDisposable
{
    /// <summary>Rounds of PBKDF2-HMAC-SHA512 (OWASP Password Storage Cheat Sheet, 2023).</summary>
    public const int Rounds = 210_000;

    private readonly byte[] _lookup = new byte[16], _kek = new byte[32];

    private PassphraseKeys()
    {
    }

    /// <summary>16 bytes: the row the wrapped data key is kept under.</summary>
    public ReadOnlySpan<byte> Lookup => _lookup;

    /// <summary>32 bytes: wraps the journal's data key.</summary>
    public ReadOnlySpan<byte> KeyEncryptionKey => _kek;

    /// <summary>Derives both; about a tenth of a second of one core, meant to be slow.</summary>
    /// <param name="words">The passphrase.</param>
    /// <param name="salt">The deployment's salt, 32 bytes.</param>
    /// <param name="pepper">The deployment's pepper, 32 bytes, another than the salt.</param>
    public static PassphraseKeys Derive(Passphrase words, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> pepper)
    {
        var keys = new PassphraseKeys();
        Span<byte> number = stackalloc byte[12], stretched = stackalloc byte[64], extracted = stackalloc byte[32];
        words.Write(number);
        Rfc2898DeriveBytes.Pbkdf2(number, salt, stretched, Rounds, HashAlgorithmName.SHA512);
        HKDF.Extract(HashAlgorithmName.SHA256, stretched, pepper, extracted);
        HKDF.Expand(HashAlgorithmName.SHA256, extracted, keys._lookup, "rc1/lookup"u8);
        HKDF.Expand(HashAlgorithmName.SHA256, extracted, keys._kek, "rc1/kek"u8);
        CryptographicOperations.ZeroMemory(number);
        CryptographicOperations.ZeroMemory(stretched);
        CryptographicOperations.ZeroMemory(extracted);
        return keys;
    }

    /// <summary>Clears both.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_lookup);
        CryptographicOperations.ZeroMemory(_kek);
    }
}
