using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.People;

/// <summary>Somebody with an account, a password and a code app.</summary>
internal sealed class Worker(string email)
{
    public const string Password = "river stones 42 kites";
    private byte[] _key = [];

    public string Email => email;

    /// <summary>From a one-use link to the account.</summary>
    public async Task SetUp(Visit visit, string link)
    {
        await ChoosePassword(visit, link);
        _key = Bytes((await visit.Page.Locator("p[translate=no] strong").TextContentAsync())!);
        await visit.Page.Locator("#code").FillAsync(Code());
        await new Person(visit.Page).Press("form[action='/counselor/start/code'] button");
    }

    /// <summary>From a one-use link to its second step.</summary>
    public static async Task ChoosePassword(Visit visit, string link)
    {
        await visit.Page.GotoAsync(link);
        await visit.Page.Locator("#new-password").FillAsync(Password);
        await visit.Page.Locator("#again").FillAsync(Password);
        await new Person(visit.Page).Press("main form button.button");
        await visit.Page.Locator("#code").WaitForAsync();
    }

    /// <summary>Types address and password.</summary>
    public async Task TypePassword(Visit visit, string password = Password)
    {
        await visit.Open("/counselor/sign-in");
        await visit.Page.Locator("#email").FillAsync(email);
        await visit.Page.Locator("#password").FillAsync(password);
        await new Person(visit.Page).Press("form[action='/counselor/sign-in'] button");
    }

    /// <summary>Signs in by password and code; a code works once, so not twice within half a minute.</summary>
    public async Task SignIn(Visit visit)
    {
        await TypePassword(visit);
        await visit.Page.Locator("#code").FillAsync(Code());
        await new Person(visit.Page).Press("form[action='/counselor/sign-in/code'] button");
    }

    private static byte[] Bytes(string letters)
    {
        var bits = string.Concat(letters.Where(char.IsLetterOrDigit).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    private string Code()
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(_key, step);
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
