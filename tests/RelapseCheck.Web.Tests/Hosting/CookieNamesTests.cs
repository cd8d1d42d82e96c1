using System.Net;
using System.Reflection;
using RelapseCheck.Web.Hosting;
using RelapseCheck.Web.Tests.Features.Counselor;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Hosting;

public sealed class CookieNamesTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public void No_two_cookies_share_a_name()
    {
        string[] all = [.. typeof(CookieNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];
        Assert.NotEmpty(all);
        Assert.Equal(all.Distinct(StringComparer.Ordinal), all);
    }

    [Fact]
    public async Task A_counselor_who_uses_the_persons_pages_stays_signed_in()
    {
        using var counselor = (await site.SignedIn()).Browser;
        await counselor.Submit((await counselor.Open("/craving")).Form("/craving"), ("strength", "6"));
        await counselor.Keep();
        Assert.NotNull((await counselor.Open("/counselor/account")).QuerySelector("form[action='/counselor/sign-out']"));
        Assert.Equal(HttpStatusCode.OK, counselor.Answer.StatusCode);
    }
}
