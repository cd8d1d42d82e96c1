using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using RelapseCheck.Web.Features.Leave;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Tests.Hosting;

/// <summary>Reads what the console would show after a busy visit.</summary>
public sealed class QuietLogTests(QuietLogTests.OverheardSite site) : IClassFixture<QuietLogTests.OverheardSite>
{
    private const string Canary = "zanahoria-violin-5417";

    [Fact]
    public async Task Nothing_a_person_sends_or_is_reaches_the_log()
    {
        using var browser = site.Visit(follow: false);
        browser.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Canary/5417");
        browser.Cookies.Add(browser.Http.BaseAddress!, new System.Net.Cookie("rc_s", Canary));
        foreach (var path in new[] { "/", $"/?q={Canary}", $"/{Canary}", "/leave", "/help-now?country=" + Canary, "/check-in/daily" })
        {
            await browser.Open(path);
        }

        await browser.Post("/", ("zone", Canary), ("f", Canary));
        await browser.Post("/check-in/daily", ("note", Canary));
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        await browser.Post("/" + Canary, ("note", Canary));

        var said = string.Join('\n', site.Said);
        Assert.Contains("Data folder", said, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, said, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", said, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1 ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("/check-in/daily", said, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_is_written_by_type_and_stack_alone()
    {
        var trace = QuietFormatter.Trace(new InvalidOperationException(Canary, new FormatException(Canary)));

        Assert.DoesNotContain(Canary, trace, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", trace, StringComparison.Ordinal);
    }

    /// <summary>A site whose log is kept as its console would print it, and where leaving fails with a telling message.</summary>
    public sealed class OverheardSite : RunningSite
    {
        public ConcurrentQueue<string> Said { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services
                .AddSingleton(new OnLeaving(_ => throw new InvalidOperationException(Canary)))
                .AddSingleton<ILoggerProvider>(provider => new Ear(Said, provider.GetServices<ConsoleFormatter>().Single(f => f.Name == QuietFormatter.FormatterName))));
        }
    }

    private sealed class Ear(ConcurrentQueue<string> said, ConsoleFormatter formatter) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Listening(said, formatter, categoryName);

        public void Dispose()
        {
            // Nothing is held.
        }

        private sealed class Listening(ConcurrentQueue<string> said, ConsoleFormatter formatter, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> format)
            {
                using var line = new StringWriter();
                formatter.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, format), null, line);
                said.Enqueue(line.ToString());
            }
        }
    }
}
