using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using RelapseCheck.Web.Features.Journal.Export;

namespace RelapseCheck.Web.Hosting;

/// <summary>How much one address may send; features put the names on their post endpoints with <c>RequireRateLimiting</c>.</summary>
/// <remarks>Only posts are counted: reading a page is cheap, and a clinic's Wi-Fi is one address.</remarks>
public static class Limits
{
    /// <summary>Tries to open a journal: a few at once, then one a minute; the next try waits instead of being refused.</summary>
    public const string Passphrase = "passphrase";

    /// <summary>New journals: slowed beyond an hour's share.</summary>
    public const string NewJournal = "new-journal";

    /// <summary>Tries to sign in, of all accounts: a clinic that begins its day passes, a machine that tries names does not.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Taking in a file: one at a time from an address, for its body is held in memory and never on disk.</summary>
    public const string Import = "import";

    /// <summary>Largest body of a request in bytes, 256 KiB; the longest form of the site is under 20 KiB. An import raises it on its own endpoint.</summary>
    public const int BodyBytes = 256 * 1024;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Registers the limits.</summary>
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = BodyBytes;
            o.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            o.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.Configure<FormOptions>(o =>
        {
            o.ValueCountLimit = 256;
            o.KeyLengthLimit = 128;
            o.ValueLengthLimit = BodyBytes;

            // Beyond this a posted file would be written to the system's temporary folder, readable.
            o.MemoryBufferThreshold = JournalFile.LargestBytes + BodyBytes;
        });
        builder.Services.AddSingleton<AddressKeys>().AddSingleton<LiveLimit>();
        builder.Services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = static (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = Minute.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(context, "posts", site => site.PostsPerMinute, site => site.PostsPerMinute, waiting: 0));
            o.AddPolicy(Passphrase, context => Bucket(context, Passphrase, site => site.PassphraseTries, _ => 1, waiting: 5));
            o.AddPolicy(NewJournal, context => Bucket(context, NewJournal, site => site.NewJournalsPerHour, site => Math.Max(1, site.NewJournalsPerHour / 60), waiting: 20));
            o.AddPolicy(SignIn, context => Bucket(context, SignIn, site => site.SignInsAtOnce, site => Math.Max(1, site.SignInsAtOnce / 4), waiting: 5));
            o.AddPolicy(Import, context => RateLimitPartition.GetConcurrencyLimiter(
                $"{Import} {context.RequestServices.GetRequiredService<AddressKeys>().Of(context.Connection.RemoteIpAddress)}",
                _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 4 }));
        });
    }

    /// <summary>Puts the limits to work, once the endpoint is known.</summary>
    public static void UseLimits(this WebApplication app)
    {
        app.UseRouting();
        app.UseWhen(context => HttpMethods.IsPost(context.Request.Method), posts => posts.UseRateLimiter());
        app.UseWhen(LiveLimit.IsLine, lines => lines.Use(next => context => lines.ApplicationServices.GetRequiredService<LiveLimit>().Pass(context, next)));
    }

    private static RateLimitPartition<string> Bucket(HttpContext context, string name, Func<SiteOptions, int> atOnce, Func<SiteOptions, int> perMinute, int waiting)
    {
        var services = context.RequestServices;
        return RateLimitPartition.GetTokenBucketLimiter($"{name} {services.GetRequiredService<AddressKeys>().Of(context.Connection.RemoteIpAddress)}", _ =>
        {
            var site = services.GetRequiredService<IOptions<SiteOptions>>().Value;
            return new TokenBucketRateLimiterOptions
            {
                TokenLimit = atOnce(site),
                TokensPerPeriod = perMinute(site),
                ReplenishmentPeriod = Minute,
                QueueLimit = waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            };
        });
    }
}
