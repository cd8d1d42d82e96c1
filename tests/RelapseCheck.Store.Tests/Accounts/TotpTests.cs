using System.Text;
using RelapseCheck.Store.Accounts;

namespace RelapseCheck.Store.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B: the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Key, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_neighbouring_step_is_taken_and_no_other(int seconds, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_015);
        Assert.Equal(taken, Totp.Match(Key, Totp.Code(Key, Totp.StepOf(now.AddSeconds(seconds))), now) is not null);
    }
}
