using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RelapseCheck.Core.Sealing;

/// <summary>The keys of an open journal, each HKDF-Expand of its random data key: one gives the ids, one seals days, one the header.</summary>
public sealed class JournalKeys : IDisposable
{
    /// <summary>Bytes of a data key.</summary>
    public const int DataKeyBytes = 32;

    private readonly byte[] _index = new byte[32], _page = new byte[32], _header = new byte[32];

    /// <summary>Derives the keys.</summary>
    /// <param name="dataKey">32 random bytes; not kept here.</param>
    public JournalKeys(ReadOnlySpan<byte> dataKey)
    {
        if (dataKey.Length != DataKeyBytes)
        {
            throw new ArgumentException("A data key has 32 bytes.", nameof(dataKey));
        }

        HKDF.Expand(HashAlgorithmName.SHA256, dataKey, _index, "rc1/index"u8);
        HKDF.Expand(HashAlgorithmName.SHA256, dataKey, _page, "rc1/page"u8);
        HKDF.Expand(HashAlgorithmName.SHA256, dataKey, _header, "rc1/header"u8);
    }

    /// <summary>32 bytes that seal the days.</summary>
    public ReadOnlySpan<byte> Page => _page;

    /// <summary>32 bytes that seal the header.</summary>
    public ReadOnlySpan<byte> Header => _header;

    /// <summary>The id of a day's row: 16 bytes that nobody without the key can compute or tie to another.</summary>
    public byte[] PageId(DateOnly day) => Id(string.Create(CultureInfo.InvariantCulture, $"day|{day:yyyy-MM-dd}"));

    /// <summary>The id of the header's row.</summary>
    public byte[] HeaderId() => Id("header");

    /// <summary>A name for one of the journal's sessions that says nothing without the key.</summary>
    public byte[] SessionHandle(ReadOnlySpan<byte> session) => Id("session|" + Convert.ToHexStringLower(session));

    /// <summary>Clears the keys.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_index);
        CryptographicOperations.ZeroMemory(_page);
        CryptographicOperations.ZeroMemory(_header);
    }

    private byte[] Id(string label) => HMACSHA256.HashData(_index, Encoding.ASCII.GetBytes(label))[..16];
}
