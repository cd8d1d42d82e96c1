using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Counselor.Accounts;

namespace RelapseCheck.Web.Features.Counselor;

/// <summary>
/// What stands for a share in the addresses and forms of one sign-in: made under the sign-in's own secret, so that it says nothing,
/// is another one at the next sign-in, and is worth nothing to anybody else. Nothing is kept: any node can make and find it.
/// </summary>
public sealed class ShareHandles(CaseStore cases)
{
    private const string Label = "rc1/share-handle|";

    // 128 bits: nobody guesses one of a thousand.
    private const int Bytes = 16;

    /// <summary>The handle of a share.</summary>
    public static string Of(SignedIn me, byte[] share) => Base64Url.EncodeToString(Hash(me, share));

    /// <summary>The address of a client's page.</summary>
    public static string Page(SignedIn me, byte[] share) => Page(Of(me, share));

    /// <summary>The address of a client's page, by its handle.</summary>
    public static string Page(string handle) => "/counselor/clients/" + handle;

    /// <summary>The share of a handle; null when it is made up, old, of another sign-in, or of a share that may not be seen (any more): all the same to whoever asks.</summary>
    public async Task<byte[]?> Find(SignedIn me, string handle, CancellationToken cancellation) => Among(me, handle, await cases.Ids(me.ToViewer(), cancellation));

    /// <summary>The share of a handle among some; null when it is of none of them.</summary>
    public static byte[]? Among(SignedIn me, string handle, IReadOnlyList<byte[]> shares)
    {
        // Compared as it is written: a decoder would leave blanks and ends of lines aside, which then go into an address, and stumbles over an odd last letter.
        var typed = Encoding.UTF8.GetBytes(handle);

        // The whole list is gone through, so that the time taken says nothing of the place.
        byte[]? found = null;
        foreach (var share in shares)
        {
            found = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(me, share)), typed) ? share : found;
        }

        return found;
    }

    private static byte[] Hash(SignedIn me, byte[] share) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Label + me.Session), share)[..Bytes];
}
