using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace RelapseCheck.Web.Hosting;

/// <summary>Turns an address into a key for counting, by an HMAC whose secret lives in this process only: the address itself is kept nowhere.</summary>
public sealed class AddressKeys
{
    /// <summary>Bytes of an IPv6 address that name a household: the rest changes at will.</summary>
    private const int Ipv6Network = 8;

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>The key of an address; an IPv6 address counts with its network of 64 bits.</summary>
    public string Of(IPAddress? address)
    {
        address ??= IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = address.GetAddressBytes();
        var network = address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, Ipv6Network) : bytes;
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_secret, network, hash);
        return Convert.ToHexString(hash[..16]);
    }
}
