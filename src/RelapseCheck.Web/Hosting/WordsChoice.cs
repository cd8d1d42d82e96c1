namespace RelapseCheck.Web.Hosting;

/// <summary>Chooses how the questions are worded: the link (<c>?words=short</c>, <c>?words=full</c>) first, then the cookie it leaves.</summary>
public static class WordsChoice
{
    /// <summary>The shorter, plainer wording.</summary>
    public const string InShort = "short";

    /// <summary>The usual wording.</summary>
    public const string InFull = "full";

    /// <summary>Short name of the cookie that keeps the choice.</summary>
    public const string Cookie = CookieNames.Words;

    /// <summary>Keeps a choice made by link.</summary>
    public static IApplicationBuilder UseWordsChoice(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Linked(context) is { } chosen)
        {
            SiteCookie.Write(context, Cookie, chosen, LanguageChoice.LifeOn(context));
        }

        return next(context);
    });

    /// <summary>Whether the person reads the shorter wording.</summary>
    public static bool IsShort(HttpContext context) => (Linked(context) ?? SiteCookie.Read(context, Cookie)) == InShort;

    private static string? Linked(HttpContext context) =>
        context.Request.QueryString.HasValue && context.Request.Query["words"].ToString() is InShort or InFull ? context.Request.Query["words"].ToString() : null;
}
