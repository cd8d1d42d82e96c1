using System.Text.Json.Serialization;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Share;

/// <summary>A consent that is being filled in: the code, to whom it leads, and what was chosen so far. Neither stands in an address.</summary>
public sealed record ConsentDraft
{
    /// <summary>The form's id: a form of an earlier code or share is not taken for this one.</summary>
    public required string Id { get; init; }

    /// <summary>The mark of the journal it was begun in: nobody else's journal takes it.</summary>
    public required string Journal { get; init; }

    /// <summary>The invitation; null when a share is changed, or when the code was of no use any more.</summary>
    public string? Code { get; init; }

    /// <summary>The handle of the share that is changed; null for a new one.</summary>
    public string? Changes { get; init; }

    /// <summary>To whom.</summary>
    public Recipient? To { get; init; }

    /// <summary>What was chosen.</summary>
    public ConsentForm Form { get; init; } = new();

    /// <summary>Whether it was tried to sign, so that what is missing is said.</summary>
    public bool Tried { get; init; }

    /// <summary>Whether a form of another code or share was sent meanwhile, and not taken.</summary>
    public bool Moved { get; init; }

    /// <summary>Whether it was signed for something else than the preview had shown: then the preview comes first.</summary>
    public bool Unseen { get; init; }

    /// <summary>Whether there is something to sign.</summary>
    [JsonIgnore]
    public bool IsWhole => To is not null && (Code is not null || Changes is not null);
}

/// <summary>How it is written before it is sealed.</summary>
[JsonSerializable(typeof(ConsentDraft))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class ConsentJson : JsonSerializerContext;

/// <summary>The consent under way, sealed for this browser: gone half an hour after the last touch (a judgement: time to read it all twice).</summary>
public sealed class ConsentCookie(IHttpContextAccessor http, DraftStore store)
    : SealedCookie<ConsentDraft>(http, store, CookieNames.Consent, TimeSpan.FromMinutes(30), ConsentJson.Default.ConsentDraft);
