using System.Buffers.Text;
using System.Security.Cryptography;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store;

/// <summary>A random row id and the secret whose key opens the row.</summary>
internal sealed class Ticket
{
    private const int Bytes = TicketKey.IdBytes + TicketKey.SecretBytes;
    private readonly byte[] _bytes;

    private Ticket(byte[] bytes) => _bytes = bytes;

    public byte[] Id => _bytes[..TicketKey.IdBytes];

    public ReadOnlySpan<byte> Secret => _bytes.AsSpan(TicketKey.IdBytes);

    public static Ticket New() => new(RandomNumberGenerator.GetBytes(Bytes));

    public static Ticket? Parse(string? cookie)
    {
        if (cookie is not { Length: Bytes / 3 * 4 } || !Base64Url.IsValid(cookie))
        {
            return null;
        }

        return Base64Url.DecodeFromChars(cookie) is { Length: Bytes } bytes ? new Ticket(bytes) : null;
    }

    public string ToCookie() => Base64Url.EncodeToString(_bytes);
}
