using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Forms;

namespace RelapseCheck.Web.Hosting;

/// <summary>Gives a form its token when a form asks for one.</summary>
/// <remarks>The framework's own makes one for every page and hides it, encrypted again, in a comment at its end: 0.5 KB and a cookie, on pages that hold no form too.</remarks>
internal sealed class FormToken(IHttpContextAccessor http, IAntiforgery antiforgery) : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() =>
        http.HttpContext is { Response.HasStarted: false } context && antiforgery.GetAndStoreTokens(context) is { RequestToken: { } token, FormFieldName: var field }
            ? new AntiforgeryRequestToken(token, field)
            : null;
}
