using System.Text;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Bytes as code apps take a key: RFC 4648, section 6, without padding.</summary>
public static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The letters of some bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var next in bytes)
        {
            (held, bits) = ((held << 8) | next, bits + 8);
            for (; bits >= 5; bits -= 5)
            {
                text.Append(Letters[(held >> (bits - 5)) & 31]);
            }

            held &= (1 << bits) - 1;
        }

        return bits > 0 ? text.Append(Letters[(held << (5 - bits)) & 31]).ToString() : text.ToString();
    }
}
