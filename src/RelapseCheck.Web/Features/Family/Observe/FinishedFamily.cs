using System.Text.Json.Serialization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Family.Observe;

/// <summary>What a family member finished without an open family journal.</summary>
/// <param name="Seen">What they saw; null when that was not asked.</param>
/// <param name="Load">How they are themselves; null when that was not asked.</param>
public sealed record FinishedFamily(CheckIn? Seen, CheckIn? Load)
{
    /// <summary>Both, as far as they are there.</summary>
    public IEnumerable<CheckIn> All => new[] { Seen, Load }.OfType<CheckIn>();
}

/// <summary>Keeps it in this browser: its result opens for 30 minutes, as that of a check-in does (privacy).</summary>
public sealed class FinishedFamilyCookie(IHttpContextAccessor http, DraftStore store)
    : SealedCookie<FinishedFamily>(http, store, CookieNames.Family, TimeSpan.FromMinutes(30), FamilyJson.Default.FinishedFamily);

/// <summary>How it is written before it is sealed.</summary>
[JsonSerializable(typeof(FinishedFamily))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class FamilyJson : JsonSerializerContext;
