namespace RelapseCheck.Web.Hosting;

/// <summary>A cookie of the framework, named per scheme: its own option has one name for both, and a browser drops <c>__Host-</c> on plain http.</summary>
internal sealed class SchemeCookie : CookieBuilder
{
    private readonly IHttpContextAccessor _http;
    private readonly string _name;

    private SchemeCookie(IHttpContextAccessor http, string name) => (_http, _name) = (http, name);

    public override string? Name
    {
        get => _http.HttpContext is { } context ? SiteCookie.Name(context, _name) : "rc_" + _name;
        set => throw new NotSupportedException("the scheme names this cookie");
    }

    /// <summary>Made as <see cref="SiteCookie"/> makes its own.</summary>
    public static SchemeCookie Strict(IHttpContextAccessor http, string name) => new(http, name)
    {
        HttpOnly = true,
        SecurePolicy = CookieSecurePolicy.SameAsRequest,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
    };
}
