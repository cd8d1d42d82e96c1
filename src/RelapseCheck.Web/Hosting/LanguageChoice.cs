using System.Globalization;
using RelapseCheck.Core;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal;

namespace RelapseCheck.Web.Hosting;

/// <summary>Chooses the language: the link (<c>?lang=es</c>) first, then the cookie it leaves, then the browser's wish, then English.</summary>
public static class LanguageChoice
{
    /// <summary>Short name of the cookie that keeps a language chosen by link.</summary>
    public const string Cookie = CookieNames.Language;

    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    /// <summary>Cultures by language and country, so that dates read as people there write them.</summary>
    private static readonly Dictionary<string, CultureInfo> Cultures =
        (from language in Languages.All from country in Places.Countries select $"{language}-{country}").ToDictionary(name => name, CultureInfo.GetCultureInfo, StringComparer.Ordinal);

    private static readonly Dictionary<string, CultureInfo> Bare = Languages.All.ToDictionary(name => name, CultureInfo.GetCultureInfo, StringComparer.Ordinal);

    /// <summary>Sets the culture of the request.</summary>
    public static IApplicationBuilder UseLanguageChoice(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var language = Choose(context);
        if (Visitor.Linked(context) is { } country)
        {
            SiteCookie.Write(context, Visitor.CountryCookie, country, LifeOn(context));
        }

        CultureInfo.CurrentUICulture = Bare[language];
        CultureInfo.CurrentCulture = Cultures[$"{language}-{Visitor.CountryOf(context)}"];
        return next(context);
    });

    private static string Choose(HttpContext context)
    {
        if (context.Request.QueryString.HasValue && Known(context.Request.Query["lang"]) is { } linked)
        {
            SiteCookie.Write(context, Cookie, linked, LifeOn(context));
            return linked;
        }

        return Known(SiteCookie.Read(context, Cookie)) ?? Wished(context.Request.Headers.AcceptLanguage) ?? Languages.All[0];
    }

    /// <summary>How long a choice is kept: on a phone that is shared or checked nothing outlasts the browser.</summary>
    internal static TimeSpan? LifeOn(HttpContext context) => JournalSession.KindOf(context) == SessionKind.SharedDevice ? null : Life;

    private static string? Known(string? language) => Languages.All.FirstOrDefault(known => known == language);

    /// <summary>The first language of the header that the site speaks; browsers list them in order of wish.</summary>
    private static string? Wished(string? header)
    {
        foreach (var part in (header ?? "").Split(',', 9, StringSplitOptions.TrimEntries))
        {
            if (part.Length >= 2 && Known(part[..2].ToLowerInvariant()) is { } known && (part.Length == 2 || part[2] is '-' or ';'))
            {
                return known;
            }
        }

        return null;
    }
}
