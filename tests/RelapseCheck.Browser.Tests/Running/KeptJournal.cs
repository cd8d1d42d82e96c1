using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;

namespace RelapseCheck.Browser.Tests.Running;

/// <summary>One journal with some weeks in it, kept once and opened by its phone's cookies in every visit that needs it.</summary>
internal sealed class KeptJournal(Func<Task<Visit>> visit)
{
    private const int Days = 60;
    private readonly Lazy<Task<List<Cookie>>> _cookies = new(async () =>
    {
        await using var first = await visit();
        await new Person(first.Page).CheckIn("daily", new Dictionary<string, string>(StringComparer.Ordinal) { ["sleep"] = "*last", ["craving"] = "4" });
        var keeper = new Keeper(first.Page);
        await keeper.Keep();
        await keeper.FillDaysBefore(Days);

        // Without the language it was kept in: each visit reads it in its own.
        return [.. (await first.Context.CookiesAsync()).Where(cookie => cookie.Name != "rc_lang").Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
            Expires = cookie.Expires,
            HttpOnly = cookie.HttpOnly,
            Secure = cookie.Secure,
            SameSite = cookie.SameSite,
        })];
    });

    /// <summary>Puts this phone's cookies into a visit: its journal is open.</summary>
    public async Task OpenIn(Visit other) => await other.Context.AddCookiesAsync(await _cookies.Value);
}
