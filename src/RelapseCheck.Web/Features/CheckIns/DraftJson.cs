using System.Text.Json.Serialization;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>How drafts are written before they are sealed.</summary>
[JsonSerializable(typeof(CheckInDraft))]
[JsonSerializable(typeof(FinishedCheckIn))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class DraftJson : JsonSerializerContext;
