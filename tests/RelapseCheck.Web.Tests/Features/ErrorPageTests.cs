using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Store;

namespace RelapseCheck.Web.Tests.Features;

public sealed class ErrorPageTests(ErrorPageTests.FailingSite site) : IClassFixture<ErrorPageTests.FailingSite>
{
    [Theory]
    [InlineData("en", "/no-such-page", 404, "There is no page here")]
    [InlineData("es", "/no-such-page", 404, "Aquí no hay ninguna página")]
    [InlineData("en", "/fails/500", 500, "Something broke on our side")]
    [InlineData("es", "/fails/500", 500, "Algo falló de nuestro lado")]
    [InlineData("en", "/fails/503", 503, "We are not ready right now")]
    [InlineData("es", "/fails/503", 503, "Ahora mismo no podemos")]
    [InlineData("en", "/fails/store", 503, "We are not ready right now")]
    [InlineData("en", "/fails/429", 429, "Please wait a minute")]
    [InlineData("es", "/fails/429", 429, "Espera un minuto, por favor")]
    [InlineData("en", "/fails/400", 400, "We could not read that")]
    [InlineData("es", "/fails/400", 400, "No pudimos leer eso")]
    public async Task A_failure_has_a_page_with_its_status_words_and_help(string language, string path, int status, string heading)
    {
        using var browser = site.Visit(language);
        AssertManners(await browser.Open(path), browser, status, heading, language);
    }

    [Theory]
    [InlineData("/fails/500", 500, "Something broke on our side")]
    [InlineData("/fails/503", 503, "We are not ready right now")]
    [InlineData("/fails/429", 429, "Please wait a minute")]
    public async Task A_failed_post_has_the_same_page(string path, int status, string heading)
    {
        using var browser = site.Visit("en");
        AssertManners(await browser.Post(path, ("note", "anything")), browser, status, heading, "en");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_has_a_page()
    {
        using var browser = site.Visit("en");
        var page = await browser.Post("/fails/form", ("note", new string('x', 300_000)));
        AssertManners(page, browser, 413, "We could not read that", "en");
    }

    private static void AssertManners(IHtmlDocument page, Browser browser, int status, string heading, string language)
    {
        Assert.Equal((HttpStatusCode)status, browser.Answer.StatusCode);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector(".safety a[href='/help-now']"));
        Assert.NotNull(page.QuerySelector("link[href*='app.']"));
        Assert.Contains("Not", page.Title, StringComparison.Ordinal);
        Assert.True(browser.Answer.Headers.Contains("Content-Security-Policy"));
    }

    /// <summary>The site with endpoints that fail in every way.</summary>
    public sealed class FailingSite : RunningSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddTransient<IStartupFilter, Fails>());
        }

        private sealed class Fails : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                next(app);
                app.UseEndpoints(routes => routes.Map("/fails/{how}", Fail));
            };

            private static Task Fail(HttpContext context) => context.Request.RouteValues["how"] switch
            {
                "store" => throw new StoreUnavailableException("secret words"),
                "503" => throw new KeyWorkBusyException(),
                "500" => throw new InvalidOperationException("secret words"),
                "429" => Answer(context, 429),
                "form" => context.Request.ReadFormAsync(context.RequestAborted),
                _ => throw new BadHttpRequestException("secret words"),
            };

            private static Task Answer(HttpContext context, int status)
            {
                context.Response.StatusCode = status;
                return Task.CompletedTask;
            }
        }
    }
}
