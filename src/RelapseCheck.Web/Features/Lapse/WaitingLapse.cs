using System.Text.Json.Serialization;
using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Lapse;

/// <summary>What was told and no journal keeps yet: sealed for this browser, as long as a finished check-in waits.</summary>
public sealed class WaitingLapse(IHttpContextAccessor http, DraftStore store)
    : SealedCookie<LapseForm>(http, store, CookieNames.Lapse, TimeSpan.FromMinutes(Minutes), LapseJson.Default.LapseForm)
{
    /// <summary>How long it waits, in minutes, after it was last sent (privacy: as a result).</summary>
    public const int Minutes = 30;
}

/// <summary>How it is written before it is sealed.</summary>
[JsonSerializable(typeof(LapseForm))]
internal sealed partial class LapseJson : JsonSerializerContext;
