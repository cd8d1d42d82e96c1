using System.Net;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Tests.Hosting;

public sealed class AddressKeysTests
{
    [Fact]
    public void An_address_is_counted_by_a_key_that_only_this_process_knows()
    {
        var (one, other) = (new AddressKeys(), new AddressKeys());
        var address = IPAddress.Parse("192.0.2.7");

        Assert.Equal(one.Of(address), one.Of(IPAddress.Parse("192.0.2.7")));
        Assert.NotEqual(one.Of(address), other.Of(address));
    }

    [Theory]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void One_household_counts_as_one(string one, string other, bool same)
    {
        var keys = new AddressKeys();

        Assert.Equal(same, keys.Of(IPAddress.Parse(one)) == keys.Of(IPAddress.Parse(other)));
    }
}
