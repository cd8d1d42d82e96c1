using System.Security.Cryptography;
using System.Text.Json;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sealing;
using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Keep;

/// <summary>Words that are shown and not yet confirmed; a class, so that no record prints it.</summary>
public sealed class KeepDraft
{
    /// <summary>The words, as shown.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The kind of phone chosen.</summary>
    public required SessionKind Kind { get; init; }

    /// <summary>The PIN chosen, or null.</summary>
    public string? Pin { get; init; }

    /// <summary>Places of the two words to type again, from 1, in order.</summary>
    public required IReadOnlyList<int> Asked { get; init; }

    /// <summary>Whether they are new words for the journal that is open, rather than for a new one.</summary>
    public bool IsNewWords { get; init; }

    /// <summary>Whose days the new journal will hold.</summary>
    public JournalKind Journal { get; init; }

    /// <summary>The name of the page it was begun from: on a phone that others use, only what waits there goes into it.</summary>
    public string? Next { get; init; }

    /// <summary>Whether what waits on a page goes into the new journal: on a phone that others use it may be another person's.</summary>
    public bool Takes(string name) => Kind == SessionKind.OwnPhone || Next == name;
}

/// <summary>Keeps <see cref="KeepDraft"/> sealed for 30 minutes at most: an abandoned page leaves no journal.</summary>
public sealed class KeepDrafts(DraftStore drafts, IHttpContextAccessor http)
{
    /// <summary>How long words rest unconfirmed (privacy: at most 30 minutes).</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private const string Cookie = CookieNames.Keep;

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("a draft belongs to a request");

    /// <summary>Makes words and keeps them in place of any before.</summary>
    public async Task Make(DeviceForm device, string language, bool newWords, JournalKind journal, string? next, CancellationToken cancellation)
    {
        await Delete(cancellation);
        var asked = Enumerable.Range(1, Passphrase.Count).ToArray();
        RandomNumberGenerator.Shuffle<int>(asked);
        var draft = new KeepDraft
        {
            Words = Passphrase.New(language).Words(language),
            Kind = device.Kind,
            Pin = device.PinOrNone,
            Asked = [.. asked.Take(2).Order()],
            IsNewWords = newWords,
            Journal = journal,
            Next = next,
        };
        var ticket = await drafts.Create(JsonSerializer.SerializeToUtf8Bytes(draft), Life, cancellation);
        SiteCookie.Write(Context, Cookie, ticket.ToCookie());
    }

    /// <summary>The words under way, or null when there are none any more.</summary>
    public async Task<KeepDraft?> Read(CancellationToken cancellation) =>
        DraftTicket.Parse(SiteCookie.Read(Context, Cookie)) is { } ticket && await drafts.Read(ticket, cancellation) is { } content
            ? JsonSerializer.Deserialize<KeepDraft>(content)
            : null;

    /// <summary>Forgets the words.</summary>
    public async Task Delete(CancellationToken cancellation)
    {
        if (DraftTicket.Parse(SiteCookie.Read(Context, Cookie)) is { } ticket)
        {
            SiteCookie.Delete(Context, Cookie); // first, for it goes even when the store is out of reach
            await drafts.Delete(ticket, cancellation);
        }
    }
}
