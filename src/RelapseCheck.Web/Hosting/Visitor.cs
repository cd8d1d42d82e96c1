using System.Globalization;

namespace RelapseCheck.Web.Hosting;

/// <summary>Who is looking, as far as the site needs to know: language, country and local time. Nothing of it is stored.</summary>
public sealed class Visitor(IHttpContextAccessor http, TimeProvider time)
{
    /// <summary>Cookie of the time zone, set by script, so it has no prefix and script may read it.</summary>
    public const string ZoneCookie = "rc_tz";

    /// <summary>Short name of the cookie of the country, set by a form or a link.</summary>
    public const string CountryCookie = CookieNames.Country;

    private TimeZoneInfo? _zone;
    private string? _country;

    /// <summary>"en" or "es".</summary>
    public string Language { get; } = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>One of <see cref="Places.Countries"/>: chosen, else by the time zone, else by the browser's language.</summary>
    public string Country => _country ??= http.HttpContext is { } context ? CountryOf(context) : Places.Countries[0];

    /// <summary>Whether the person or the browser told the time zone.</summary>
    public bool ZoneIsKnown => http.HttpContext is { } context && ReadZone(context) is not null;

    /// <summary>The browser's time zone, else the server's.</summary>
    public TimeZoneInfo Zone => _zone ??= (http.HttpContext is { } context ? ReadZone(context) : null) ?? time.LocalTimeZone;

    /// <summary>Now, with the offset of <see cref="Zone"/>.</summary>
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone);

    /// <summary>The local day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>Whether questions are asked in fewer, plainer words.</summary>
    public bool ShortWords => http.HttpContext is { } context && WordsChoice.IsShort(context);

    /// <summary>Address of an anchor on the page that is open, its query kept, for without it another page would open; a bare #anchor would lead to the home page, because pages carry a base address.</summary>
    public string At(string anchor) => $"{Path}{Query}#{anchor}";

    // What links of ours hold; a query with anything else is not repeated.
    private string Query => http.HttpContext?.Request.QueryString.Value is { } query && query.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '?' or '=' or '&' or '-') ? query : "";

    /// <summary>Path of the page that is open, without its query; one slash in front, for two would name another site.</summary>
    public string Path => http.HttpContext is { } context ? "/" + context.Request.Path.ToUriComponent().TrimStart('/') : "/";

    /// <summary>The country of a request, for code that has no visitor at hand.</summary>
    public static string CountryOf(HttpContext context) =>
        Linked(context)
        ?? Places.Known(SiteCookie.Read(context, CountryCookie))
        ?? Places.OfZone(context.Request.Cookies[ZoneCookie])
        ?? Places.OfAcceptLanguage(context.Request.Headers.AcceptLanguage)
        ?? Places.Countries[0];

    /// <summary>The country that a link chooses (<c>?country=GB</c>), or null.</summary>
    public static string? Linked(HttpContext context) =>
        context.Request.QueryString.HasValue ? Places.Known(context.Request.Query["country"]) : null;

    /// <summary>Keeps a time zone that a form told; script may write over it, so it is readable there.</summary>
    public static void KeepZone(HttpContext context, string zone) => context.Response.Cookies.Append(ZoneCookie, zone, new CookieOptions
    {
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = "/",
    });

    private static TimeZoneInfo? ReadZone(HttpContext context) =>
        context.Request.Cookies[ZoneCookie] is { Length: > 0 and <= 64 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
