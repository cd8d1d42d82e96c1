using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RelapseCheck.Web.Features.Journal.Export;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Tests.Hosting;

public sealed class OddRequestTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task An_address_with_two_slashes_makes_no_link_to_another_site()
    {
        using var browser = site.Visit();
        using var answer = await browser.Http.GetAsync(new Uri(browser.Http.BaseAddress!.AbsoluteUri + "/evil.example/x"), TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(page.Links, link => link.GetAttribute("href") == "/evil.example/x?lang=es");
        Assert.DoesNotContain(page.Links, link => link.GetAttribute("href")!.StartsWith("//", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.SeeOther)]
    [InlineData("text/plain", "used=none", HttpStatusCode.SeeOther)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_no_form_breaks_nothing(string type, string body, HttpStatusCode status)
    {
        using var browser = site.Visit(follow: false);
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await browser.Http.PostAsync(new Uri("/check-in/daily/body", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public async Task A_body_in_another_character_set_is_refused(string charset)
    {
        using var browser = site.Visit(follow: false);
        foreach (var path in new[] { "/learn", "/craving", "/plan/add", "/lapse/what-happened", "/reminders", "/family/rehearse" })
        {
            using var content = new StringContent("q=x");
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", $"application/x-www-form-urlencoded; charset={charset}");
            using var answer = await browser.Http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/craving?pick=a&gone=%00")]
    [InlineData("/learn?again=%22%3E%3Cb%3E")]
    [InlineData("/learn/found?cut=99999999999")]
    [InlineData("/reminders?check=x&again=")]
    [InlineData("/family/observe?gone=1&gone=2")]
    [InlineData("/family/strain?again=-")]
    [InlineData("/journal/keep?new=x&late=x&next=//evil.example")]
    [InlineData("/?gone=true")]
    [InlineData("/check-in?told=1.5")]
    public async Task A_query_that_no_link_of_ours_has_is_left_aside(string address)
    {
        using var browser = site.Visit();
        var page = await browser.Open(address);
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
        Assert.DoesNotContain("evil.example", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_called_that()
    {
        using var browser = site.Visit();
        await browser.Post("/check-in/daily/body", ("note", new string('x', Limits.BodyBytes)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, browser.Answer.StatusCode);
    }

    [Fact]
    public void A_posted_file_is_held_in_memory_and_never_in_the_temporary_folder()
    {
        site.StartServer();
        var options = site.Services.GetRequiredService<IOptions<FormOptions>>().Value;
        Assert.True(options.MemoryBufferThreshold > JournalFile.LargestBytes);
    }
}
