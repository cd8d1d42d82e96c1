using System.Security.Cryptography;
using System.Text;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Core.Tests.Sealing;

public sealed class SealTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32), Id = RandomNumberGenerator.GetBytes(16);
    private static readonly SealPlace Place = new("Page", Id, 41);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1023, 1)]
    [InlineData(1024, 2)]
    [InlineData(1025, 2)]
    [InlineData(2047, 2)]
    [InlineData(2048, 3)]
    public void Content_opens_as_it_was_and_its_length_is_rounded_up(int length, int steps)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var blob = Seal.Close(Key, Place, content);
        Assert.Equal((steps * Seal.Step) + Seal.Overhead, blob.Length);
        Assert.Equal(content, Seal.Open(Key, Place, blob));
    }

    [Fact]
    public void Content_that_ends_in_zeros_or_the_pad_mark_opens_as_it_was()
    {
        byte[] content = [1, 0x80, 0, 0, 0x80, 0];
        Assert.Equal(content, Seal.Open(Key, Place, Seal.Close(Key, Place, content)));
    }

    [Fact]
    public void The_same_content_never_gives_the_same_bytes()
    {
        var blobs = Enumerable.Range(0, 500).Select(_ => Convert.ToHexString(Seal.Close(Key, Place, "x"u8)[3..])).ToHashSet();
        Assert.Equal(500, blobs.Count);
    }

    [Fact]
    public void A_page_moved_to_another_table_id_or_version_does_not_open()
    {
        var blob = Seal.Close(Key, Place, "today"u8);
        Assert.NotNull(Seal.Open(Key, Place, blob));
        Assert.Null(Seal.Open(Key, Place with { Table = "Draft" }, blob));
        Assert.Null(Seal.Open(Key, Place with { Id = RandomNumberGenerator.GetBytes(16) }, blob));
        Assert.Null(Seal.Open(Key, Place with { Version = 40 }, blob));
        Assert.Null(Seal.Open(Key, Place with { Version = 42 }, blob));
        Assert.Null(Seal.Open(RandomNumberGenerator.GetBytes(32), Place, blob));
    }

    [Fact]
    public void No_byte_can_be_changed()
    {
        var blob = Seal.Close(Key, Place, "today"u8);
        for (var at = 0; at < blob.Length; at++)
        {
            var changed = (byte[])blob.Clone();
            changed[at] ^= 1;
            Assert.Null(Seal.Open(Key, Place, changed));
        }
    }

    [Fact]
    public void No_byte_can_be_missing_or_added()
    {
        var blob = Seal.Close(Key, Place, "today"u8);
        for (var length = 0; length < blob.Length; length++)
        {
            Assert.Null(Seal.Open(Key, Place, blob.AsSpan(0, length)));
        }

        Assert.Null(Seal.Open(Key, Place, [.. blob, 0]));
        Assert.Null(Seal.Open(Key, Place, blob.AsSpan(1)));
    }

    [Fact]
    public void A_wrapped_key_is_no_page_and_a_page_no_wrapped_key()
    {
        Assert.Null(Seal.Open(Key, Place, Seal.Wrap(Key, Place, new byte[1024])));
        Assert.Null(Seal.Unwrap(Key, Place, Seal.Close(Key, Place, "x"u8)));
        Assert.Equal(32 + Seal.Overhead, Seal.Wrap(Key, Place, new byte[32]).Length);
    }

    [Fact]
    public void What_the_description_says_opens_and_wrong_padding_does_not()
    {
        Assert.Equal("hi"u8.ToArray(), Seal.Open(Key, Place, ByHand(Padded(1024, [.. "hi"u8, 0x80]))));
        Assert.Null(Seal.Open(Key, Place, ByHand(Padded(1024, "hi"u8.ToArray()))));
        Assert.Null(Seal.Open(Key, Place, ByHand(new byte[1024])));
        Assert.Null(Seal.Open(Key, Place, ByHand(Padded(1000, [.. "hi"u8, 0x80]))));
        Assert.Null(Seal.Open(Key, Place, ByHand(Padded(2048, [.. "hi"u8, 0x80]))));
        Assert.Null(Seal.Open(Key, Place, ByHand([])));
    }

    private static byte[] Padded(int length, byte[] content)
    {
        Array.Resize(ref content, length);
        return content;
    }

    private static byte[] ByHand(byte[] padded)
    {
        byte[] head = [1, 0, 1], nonce = RandomNumberGenerator.GetBytes(12), version = [0, 0, 0, 0, 0, 0, 0, 41];
        byte[] place = [.. Encoding.ASCII.GetBytes("Page|"), .. Id, (byte)'|', .. version, (byte)'|', 1];
        byte[] sealedBytes = new byte[padded.Length], tag = new byte[16];
        using var aes = new AesGcm(Key, 16);
        aes.Encrypt(nonce, padded, sealedBytes, tag, place);
        return [.. head, .. nonce, .. sealedBytes, .. tag];
    }
}
