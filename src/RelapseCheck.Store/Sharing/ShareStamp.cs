using System.Buffers.Binary;
using System.Security.Cryptography;

namespace RelapseCheck.Store;

/// <summary>Differs when a share came, went or changed: also when one went while another came, which a sum would not notice.</summary>
/// <param name="Shares">How many there are.</param>
/// <param name="Versions">A hash of which, and of their versions; the same on every node.</param>
public readonly record struct ShareStamp(int Shares, long Versions)
{
    internal static ShareStamp Of(IReadOnlyCollection<(byte[] Id, long Version)> shares)
    {
        if (shares.Count == 0)
        {
            return default;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (var (id, version) in shares)
        {
            hash.AppendData(id);
            BinaryPrimitives.WriteInt64BigEndian(number, version);
            hash.AppendData(number);
        }

        return new(shares.Count, BinaryPrimitives.ReadInt64BigEndian(hash.GetHashAndReset()));
    }
}
