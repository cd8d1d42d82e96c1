namespace RelapseCheck.Web.Hosting;

/// <summary>The antiforgery cookie, named per scheme: the framework's own option has one name for both, and a browser drops <c>__Host-</c> on plain http.</summary>
internal sealed class SchemeCookie(IHttpContextAccessor http) : CookieBuilder
{
    public override string? Name
    {
        get => http.HttpContext is { } context ? SiteCookie.Name(context, "f") : "rc_f";
        set => throw new NotSupportedException("the scheme names this cookie");
    }
}
