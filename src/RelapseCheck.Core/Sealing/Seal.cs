using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RelapseCheck.Core.Sealing;

/// <summary>
/// Seals the content of a row to its place: <c>format 1 B | key epoch 2 B | nonce 12 B | AES-256-GCM | tag 16 B</c>.
/// A row moved, swapped, replayed under another id or version, or altered does not open.
/// </summary>
public static class Seal
{
    /// <summary>Content is padded to steps of this many bytes, so that a length says little.</summary>
    public const int Step = 1024;

    /// <summary>What a sealed page is longer than its padded content, in bytes.</summary>
    public const int Overhead = Head + TagBytes;

    /// <summary>
    /// The scheme of keys and labels in use. It is the same for all journals: a number of its own per journal
    /// would tell a reader of the file which rows belong together.
    /// </summary>
    public const ushort Epoch = 1;

    private const byte Padded = 1, Exact = 2, PadMark = 0x80;
    private const int NonceBytes = 12, TagBytes = 16, Head = 1 + 2 + NonceBytes;

    /// <summary>Seals content, padded.</summary>
    public static byte[] Close(ReadOnlySpan<byte> key, SealPlace place, ReadOnlySpan<byte> content)
    {
        var padded = new byte[(content.Length / Step * Step) + Step];
        content.CopyTo(padded);
        padded[content.Length] = PadMark;
        var blob = Close(Padded, key, place, padded);
        CryptographicOperations.ZeroMemory(padded);
        return blob;
    }

    /// <summary>Opens what <see cref="Close(ReadOnlySpan{byte}, SealPlace, ReadOnlySpan{byte})"/> sealed; null when it is not that, not from that place, or altered.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> key, SealPlace place, ReadOnlySpan<byte> blob)
    {
        if (Open(Padded, key, place, blob) is not { } padded)
        {
            return null;
        }

        var end = padded.AsSpan().LastIndexOfAnyExcept((byte)0);
        var content = end >= 0 && padded.Length % Step == 0 && end >= padded.Length - Step && padded[end] == PadMark ? padded[..end] : null;
        CryptographicOperations.ZeroMemory(padded);
        return content;
    }

    /// <summary>Seals a key: of a known length, so not padded.</summary>
    public static byte[] Wrap(ReadOnlySpan<byte> key, SealPlace place, ReadOnlySpan<byte> content) => Close(Exact, key, place, content);

    /// <summary>Opens what <see cref="Wrap"/> sealed, or null.</summary>
    public static byte[]? Unwrap(ReadOnlySpan<byte> key, SealPlace place, ReadOnlySpan<byte> blob) => Open(Exact, key, place, blob);

    private static byte[] Close(byte format, ReadOnlySpan<byte> key, SealPlace place, ReadOnlySpan<byte> content)
    {
        var blob = new byte[Overhead + content.Length];
        blob[0] = format;
        BinaryPrimitives.WriteUInt16BigEndian(blob.AsSpan(1), Epoch);
        var nonce = blob.AsSpan(3, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, content, blob.AsSpan(Head, content.Length), blob.AsSpan(Head + content.Length), place.Bytes(format));
        return blob;
    }

    private static byte[]? Open(byte format, ReadOnlySpan<byte> key, SealPlace place, ReadOnlySpan<byte> blob)
    {
        if (blob.Length < Overhead || blob[0] != format || BinaryPrimitives.ReadUInt16BigEndian(blob[1..]) != Epoch)
        {
            return null;
        }

        var content = new byte[blob.Length - Overhead];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(blob.Slice(3, NonceBytes), blob[Head..^TagBytes], blob[^TagBytes..], content, place.Bytes(format));
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}

/// <summary>Where a sealed content belongs: table, id and version are the seal's associated data, with the format.</summary>
/// <param name="Table">The table's name, without a bar.</param>
/// <param name="Id">The row's id.</param>
/// <param name="Version">The row's version.</param>
public readonly record struct SealPlace(string Table, ReadOnlyMemory<byte> Id, long Version)
{
    internal byte[] Bytes(byte format)
    {
        var version = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(version, Version);
        return [.. Encoding.ASCII.GetBytes(Table), (byte)'|', .. Id.Span, (byte)'|', .. version, (byte)'|', format];
    }
}
