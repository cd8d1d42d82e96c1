using RelapseCheck.Core.Journals;

namespace RelapseCheck.Core.Tests.Journals;

public sealed class PhoneTextTests
{
    [Theory]
    [InlineData("911", "tel:911")]
    [InlineData("+1 (555) 010-0100", "tel:+15550100100")]
    [InlineData("+34 600.00.00.00", "tel:+34600000000")]
    [InlineData("555 0100 #12*3", "tel:5550100%2312*3")]
    public void A_number_is_called_by_its_digits(string typed, string link)
    {
        Assert.True(PhoneText.IsPlausible(typed));
        Assert.Equal(link, PhoneText.Link(typed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("call me")]
    [InlineData("555-0100;ext=1")]
    [InlineData("javascript:1234")]
    [InlineData("1+555")]
    [InlineData("++1555")]
    [InlineData("٥٥٥٠١٠٠")]
    [InlineData("1234567890123456789012345")]
    [InlineData("1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1")]
    public void What_no_phone_takes_is_refused(string typed) => Assert.False(PhoneText.IsPlausible(typed));
}
