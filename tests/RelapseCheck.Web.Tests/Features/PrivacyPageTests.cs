using System.Text.RegularExpressions;
using AngleSharp.Dom;
using RelapseCheck.Core.Tests.Conventions;
using RelapseCheck.Web.Features.Privacy;

namespace RelapseCheck.Web.Tests.Features;

public sealed class PrivacyPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public void Every_promise_names_tests_that_exist()
    {
        var tests = Repository.Files("tests", ".cs").SelectMany(path => Regex.Matches(Repository.Text(path), @"public (?:async Task|void) (\w+)\(")).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.DoesNotContain(Promises.All.SelectMany(p => p.Tests), test => !tests.Contains(test));
        Assert.All(Promises.All, promise => Assert.NotEmpty(promise.Tests));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task It_shows_every_promise_and_what_stays_open(string language)
    {
        using var browser = site.Visit(language);
        var page = await browser.Open("/privacy");

        Assert.Equal(Promises.All.Count, page.QuerySelectorAll(".card").Length);
        Assert.Equal(Promises.Open.Count, page.QuerySelectorAll("section[aria-labelledby=open] li").Length);
        Assert.DoesNotContain("promise.", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
