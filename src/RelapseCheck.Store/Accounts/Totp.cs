using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace RelapseCheck.Store.Accounts;

/// <summary>One-time codes by the clock (RFC 6238: HMAC-SHA1, 30 seconds, six digits, as authenticator apps make them).</summary>
public static class Totp
{
    /// <summary>Bytes of a key: the length of the HMAC, as RFC 4226 recommends.</summary>
    public const int KeyBytes = 20;

    private const int Seconds = 30, Modulus = 1_000_000;

    // A code of the step before is still taken: typing takes time and clocks differ (RFC 6238, 5.2).
    private const int Tolerance = 1;

    /// <summary>A new random key.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The time step of a moment.</summary>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / Seconds;

    /// <summary>The six digits of a step.</summary>
    public static string Code(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8], hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step that a code belongs to, the present one or a neighbour; null when it is none of theirs.</summary>
    public static long? Match(ReadOnlySpan<byte> key, string code, DateTimeOffset now)
    {
        long? matched = null;
        for (var step = StepOf(now) - Tolerance; step <= StepOf(now) + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Code(key, step)), System.Text.Encoding.UTF8.GetBytes(code)))
            {
                matched = step;
            }
        }

        return matched;
    }
}
