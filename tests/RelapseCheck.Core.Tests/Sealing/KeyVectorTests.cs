using System.Text;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Core.Tests.Sealing;

/// <summary>Values worked out once by another program (Python's hashlib and hmac, and its cryptography package for AES-GCM).</summary>
public sealed class KeyVectorTests
{
    private static readonly byte[] Salt = Bytes(0, 32), Pepper = Bytes(32, 32), DataKey = Bytes(64, 32), Id = Bytes(0, 16);

    [Theory]
    [InlineData("abacus abacus abacus abacus abacus abacus abrasion", "6d4a797288f4b3365d169d5458622707", "69c477057530d8a99b6926d6d23119f0dc61a1e2547725746569642f666c6082")]
    [InlineData("abacial abacial abacial abacial abacial abacial abrasivo", "be468ac27a988cd1a7f3fd85a6a03f62", "cb6809b63c63412cfe482bd7ef54223f52ff5b17e177f59964614b2a74ddd17e")]
    [InlineData("satiable regalia egret credit avatar stocking unrivaled", "4517993ad6f1624ea235691f477f1e39", "0ef6b6c497373d9692ec36962b6386946be40602806da4111c6a459e220b690a")]
    [InlineData("gremial curtidor berrueco actividad astro infinito sustrato", "21d8d15a2719f427080716b684e44073", "ffa8dfe3e6a1d5e5f65b11f53c8dd8b5ce5d89cecbf96760cf83daf9438a3e74")]
    public void Words_give_lookup_and_key(string typed, string lookup, string key)
    {
        Assert.True(Passphrase.TryRead(typed, out var words, out _));
        using var keys = PassphraseKeys.Derive(words, Salt, Pepper);
        Assert.Equal(lookup, Convert.ToHexStringLower(keys.Lookup));
        Assert.Equal(key, Convert.ToHexStringLower(keys.KeyEncryptionKey));
    }

    [Fact]
    public void A_data_key_gives_ids_and_keys()
    {
        using var keys = new JournalKeys(DataKey);
        Assert.Equal("321053f7febb0eda9d86225bf6445939b1abfd1d203b5e82d2766b1d16748b99", Convert.ToHexStringLower(keys.Page));
        Assert.Equal("47be0f36d5007d42107c3bc88568ec72d1caf1ea5d84e45e7a9dc4ee822a3bf8", Convert.ToHexStringLower(keys.Header));
        Assert.Equal("950cf65f20bb9a3df9f1422e4d125504", Convert.ToHexStringLower(keys.PageId(new DateOnly(2026, 3, 2))));
        Assert.Equal("7f69d23bf8be9302db3ba842cf729b55", Convert.ToHexStringLower(keys.HeaderId()));
        Assert.Equal("f6346f211d2e352a00de19c4f5f8f261", Convert.ToHexStringLower(keys.SessionHandle(Id)));
    }

    [Fact]
    public void A_cookies_secret_gives_its_rows_key()
    {
        var secret = Bytes(100, 32);
        Assert.Equal("0734ab85631c153f9025a7047055ccb668b5f77425f9490e62be8ea04e45fa63", Convert.ToHexStringLower(TicketKey.Of("rc1/session", Pepper, secret, Id)));
        Assert.Equal("ba6bcd39f25911ad911b34e47f781e804aa0973ca54fed20cb85ccc9f6be8e18", Convert.ToHexStringLower(TicketKey.WithPin("rc1/session", Pepper, secret, Id, "2468")));
    }

    [Fact]
    public void A_key_wrapped_elsewhere_opens()
    {
        var blob = Convert.FromHexString("020001c8c9cacbcccdcecfd0d1d2d351392398c289bd673c7555f5524ba55bb0d6befb503efe73b5f061ba86ccf5b63f97648195ffe1bf192b85f8874a8e97");
        Assert.Equal(DataKey, Seal.Unwrap(Salt, new SealPlace("Journal", Id, 7), blob));
    }

    [Theory]
    [InlineData("en", "2026-03-02")]
    [InlineData("ar-SA", "2026-03-02")]
    [InlineData("fa-IR", "2026-03-02")]
    public void An_id_does_not_depend_on_the_culture(string culture, string day)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(culture);
            using var keys = new JournalKeys(DataKey);
            Assert.Equal("950cf65f20bb9a3df9f1422e4d125504", Convert.ToHexStringLower(keys.PageId(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_salt_or_pepper_gives_other_keys()
    {
        Assert.True(Passphrase.TryRead("lupin enviably clambake ambition canning nearly unclasp", out var words, out _));
        using var one = PassphraseKeys.Derive(words, Salt, Pepper);
        using var salted = PassphraseKeys.Derive(words, DataKey, Pepper);
        using var peppered = PassphraseKeys.Derive(words, Salt, DataKey);
        Assert.Equal(3, new[] { one, salted, peppered }.Select(keys => Convert.ToHexString(keys.Lookup)).Distinct().Count());
        Assert.Equal(3, new[] { one, salted, peppered }.Select(keys => Convert.ToHexString(keys.KeyEncryptionKey)).Distinct().Count());
    }

    [Fact]
    public void Keys_are_cleared_when_done_with()
    {
        var keys = new JournalKeys(Encoding.ASCII.GetBytes(new string('k', 32)));
        keys.Dispose();
        Assert.All(keys.Page.ToArray().Concat(keys.Header.ToArray()), b => Assert.Equal(0, b));
    }

    private static byte[] Bytes(int from, int count) => [.. Enumerable.Range(from, count).Select(n => (byte)n)];
}
