using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Learn;

/// <summary>What was looked for last: sealed in a cookie that goes with the browser, for a quarter of an hour at most, so that it stands in no address, no history, no log and no table (docs/decisions/0011).</summary>
public sealed class SearchCookie(IHttpContextAccessor http)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private BriefCookie<string> Cookie => new(http.HttpContext ?? throw new InvalidOperationException("a search belongs to a request"), CookieNames.Search, Life);

    /// <summary>What was looked for, or null.</summary>
    public string? Read() => Cookie.Read();

    /// <summary>Keeps what is looked for.</summary>
    public void Write(string query) => Cookie.Write(query);

    /// <summary>Forgets it.</summary>
    public void Delete() => Cookie.Delete();
}
