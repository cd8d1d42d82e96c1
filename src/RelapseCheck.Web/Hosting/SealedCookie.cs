using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RelapseCheck.Store;

namespace RelapseCheck.Web.Hosting;

/// <summary>Something kept sealed for this browser: the row in the store, its secret in a cookie that goes with the browser's session.</summary>
/// <param name="http">The request whose cookie it is.</param>
/// <param name="store">Where the row lies.</param>
/// <param name="cookie">The cookie's short name.</param>
/// <param name="life">How long it lives after each writing.</param>
/// <param name="shape">How it is written before it is sealed.</param>
public abstract class SealedCookie<T>(IHttpContextAccessor http, DraftStore store, string cookie, TimeSpan life, JsonTypeInfo<T> shape)
    where T : class
{
    private T? _read;
    private bool _isRead;

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("a draft belongs to a request");

    /// <summary>What is kept, or null; a browser without the cookie costs no look into the store.</summary>
    public async Task<T?> Read(CancellationToken cancellation)
    {
        if (!_isRead && Ticket() is { } ticket && await store.Read(ticket, cancellation) is { } content)
        {
            _read = JsonSerializer.Deserialize(content, shape);
        }

        _isRead = true;
        return _read;
    }

    /// <summary>Keeps it, in the row of the cookie or in a new one.</summary>
    public async Task Write(T value, CancellationToken cancellation)
    {
        (_read, _isRead) = (value, true);
        var content = JsonSerializer.SerializeToUtf8Bytes(value, shape);
        if (Ticket() is not { } ticket || !await store.Write(ticket, content, life, cancellation))
        {
            SiteCookie.Write(Context, cookie, (await store.Create(content, life, cancellation)).ToCookie());
        }
    }

    /// <summary>Deletes the row and the cookie.</summary>
    public async Task Delete(CancellationToken cancellation)
    {
        (_read, _isRead) = (null, true);
        if (Ticket() is { } ticket)
        {
            SiteCookie.Delete(Context, cookie); // first, for it goes even when the store is out of reach
            await store.Delete(ticket, cancellation);
        }
    }

    private DraftTicket? Ticket() => DraftTicket.Parse(SiteCookie.Read(Context, cookie));
}
