using System.Text.Json;
using RelapseCheck.Store;

namespace RelapseCheck.Web.Hosting;

/// <summary>What was typed into a form that could not be taken, and why: every post answers with a redirect, and nothing typed may be lost on it.</summary>
/// <param name="Typed">Values by field name.</param>
/// <param name="Problems">What to look at again.</param>
public sealed record HeldForm(IReadOnlyDictionary<string, string> Typed, IReadOnlyList<HeldProblem> Problems)
{
    /// <summary>What was typed into a field, or null.</summary>
    public string? this[string field] => Typed.GetValueOrDefault(field);
}

/// <summary>One message, kept by its name because the language is settled when the page is shown.</summary>
/// <param name="Field">The id of the element to go to; null when it is about the whole form.</param>
/// <param name="Text">The name of the message among the words of the page that shows it.</param>
/// <param name="Values">What stands in its places.</param>
public sealed record HeldProblem(string? Field, string Text, params string[] Values);

/// <summary>Holds forms between a post and the page it redirects to: sealed as a draft, opened by a cookie, 15 minutes at most.</summary>
public sealed class HeldForms(DraftStore drafts, IHttpContextAccessor http)
{
    /// <summary>How long a form is held after it was last written.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private const string Cookie = CookieNames.HeldForm;

    // Nothing typed in earnest is longer (a note has at most 2,000 characters); without a bound whole posts would fill the disk.
    private const int LongestValue = 8_000;

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("a form belongs to a request");

    private DraftTicket? Ticket => DraftTicket.Parse(SiteCookie.Read(Context, Cookie));

    /// <summary>Holds a form under its name, in place of what was held under it.</summary>
    public async Task Hold(string name, HeldForm form, CancellationToken cancellation)
    {
        var held = await Read(cancellation);
        held[name] = new(form.Typed.ToDictionary(field => field.Key, field => Cut(field.Value), StringComparer.Ordinal), [.. form.Problems.Select(problem => problem with { Values = [.. problem.Values.Select(Cut)] })]);
        await Write(held, cancellation);
    }

    /// <summary>The form held under a name, once; null when there is none.</summary>
    public async Task<HeldForm?> Take(string name, CancellationToken cancellation)
    {
        var held = await Read(cancellation);
        if (held.Remove(name, out var form))
        {
            await Write(held, cancellation);
        }

        return form;
    }

    /// <summary>The form held under a name, left where it is; null when there is none.</summary>
    public async Task<HeldForm?> Peek(string name, CancellationToken cancellation) => (await Read(cancellation)).GetValueOrDefault(name);

    /// <summary>Forgets the forms whose names begin so; the others wait on.</summary>
    public async Task Forget(string beginning, CancellationToken cancellation)
    {
        var held = await Read(cancellation);
        var names = held.Keys.Where(name => name.StartsWith(beginning, StringComparison.Ordinal)).ToList();
        if (names.Count > 0)
        {
            names.ForEach(name => held.Remove(name));
            await Write(held, cancellation);
        }
    }

    /// <summary>Forgets every form held.</summary>
    public async Task Delete(CancellationToken cancellation)
    {
        if (Ticket is { } ticket)
        {
            SiteCookie.Delete(Context, Cookie); // first, for it goes even when the store is out of reach
            await drafts.Delete(ticket, cancellation);
        }
    }

    private static string Cut(string value) => value.Length > LongestValue ? value[..LongestValue] : value;

    private async Task<Dictionary<string, HeldForm>> Read(CancellationToken cancellation)
    {
        var content = Ticket is { } ticket ? await drafts.Read(ticket, cancellation) : null;
        return content is null ? new(StringComparer.Ordinal) : JsonSerializer.Deserialize<Dictionary<string, HeldForm>>(content)!;
    }

    private async Task Write(Dictionary<string, HeldForm> held, CancellationToken cancellation)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(held);
        if (held.Count == 0)
        {
            await Delete(cancellation);
        }
        else if (Ticket is not { } ticket || !await drafts.Write(ticket, content, Life, cancellation))
        {
            SiteCookie.Write(Context, Cookie, (await drafts.Create(content, Life, cancellation)).ToCookie());
        }
    }
}
