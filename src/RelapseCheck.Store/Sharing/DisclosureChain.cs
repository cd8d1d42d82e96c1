using System.Buffers.Binary;
using System.Security.Cryptography;

namespace RelapseCheck.Store;

/// <summary>The hashes of the record, under keys made from the deployment's pepper.</summary>
internal static class DisclosureChain
{
    /// <summary>Bytes of a sum.</summary>
    public const int SumBytes = 32;

    /// <summary>The hash of a record: over the hash before, the share, the number and the content.</summary>
    public static byte[] Next(ReadOnlySpan<byte> pepper, ReadOnlySpan<byte> head, ReadOnlySpan<byte> share, int number, ReadOnlySpan<byte> blob)
    {
        Span<byte> place = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(place, number);
        return HMACSHA256.HashData(Key(pepper), (byte[])[.. head, .. share, .. place, .. blob]);
    }

    /// <summary>A mark of how one chain ends; the marks of all, one over the other, are the sum that the total is signed with.</summary>
    public static byte[] End(ReadOnlySpan<byte> pepper, ReadOnlySpan<byte> share, int looks, ReadOnlySpan<byte> head)
    {
        Span<byte> place = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(place, looks);
        return HMACSHA256.HashData(Key(pepper), (byte[])[.. "end"u8, .. share, .. place, .. head]);
    }

    /// <summary>Lays a mark over a sum; the same mark again takes it out.</summary>
    public static void Lay(Span<byte> sum, ReadOnlySpan<byte> mark)
    {
        for (var at = 0; at < sum.Length; at++)
        {
            sum[at] ^= mark[at];
        }
    }

    /// <summary>The hash of the totals: the sum, and a keyed hash over it and both numbers.</summary>
    public static byte[] Total(ReadOnlySpan<byte> pepper, long shares, long looks, ReadOnlySpan<byte> sum)
    {
        Span<byte> both = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(both, shares);
        BinaryPrimitives.WriteInt64BigEndian(both[8..], looks);
        return [.. sum, .. HMACSHA256.HashData(Key(pepper), (byte[])[.. "total"u8, .. both, .. sum])];
    }

    /// <summary>The sum that was signed with these numbers; null when they were not.</summary>
    public static byte[]? SumOf(ReadOnlySpan<byte> pepper, long shares, long looks, ReadOnlySpan<byte> hash) =>
        hash.Length == SumBytes * 2 && CryptographicOperations.FixedTimeEquals(Total(pepper, shares, looks, hash[..SumBytes]), hash) ? hash[..SumBytes].ToArray() : null;

    private static byte[] Key(ReadOnlySpan<byte> pepper)
    {
        var key = new byte[32];
        HKDF.Expand(HashAlgorithmName.SHA256, pepper, key, "rc1/disclosure"u8);
        return key;
    }
}
