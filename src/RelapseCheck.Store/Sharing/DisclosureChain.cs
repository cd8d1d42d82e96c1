using System.Buffers.Binary;
using System.Security.Cryptography;

namespace RelapseCheck.Store;

/// <summary>The hashes of the record, under keys made from the deployment's pepper.</summary>
internal static class DisclosureChain
{
    /// <summary>The hash of a record: over the hash before, the share, the number and the content.</summary>
    public static byte[] Next(ReadOnlySpan<byte> pepper, ReadOnlySpan<byte> head, ReadOnlySpan<byte> share, int number, ReadOnlySpan<byte> blob)
    {
        Span<byte> place = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(place, number);
        return HMACSHA256.HashData(Key(pepper), (byte[])[.. head, .. share, .. place, .. blob]);
    }

    /// <summary>The hash of the totals.</summary>
    public static byte[] Total(ReadOnlySpan<byte> pepper, long shares, long looks)
    {
        Span<byte> both = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(both, shares);
        BinaryPrimitives.WriteInt64BigEndian(both[8..], looks);
        return HMACSHA256.HashData(Key(pepper), (byte[])[.. "total"u8, .. both]);
    }

    private static byte[] Key(ReadOnlySpan<byte> pepper)
    {
        var key = new byte[32];
        HKDF.Expand(HashAlgorithmName.SHA256, pepper, key, "rc1/disclosure"u8);
        return key;
    }
}
