using System.Text.Json;
using System.Text.Json.Serialization;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;

namespace RelapseCheck.Web.Features.Counselor.Export;

/// <summary>A counselor's own notes and marks as one JSON file; of the people it holds only what they are called, while they share.</summary>
/// <param name="Format">Always <see cref="Name"/>.</param>
/// <param name="Schema">The version of this layout.</param>
/// <param name="MadeAt">When it was taken out.</param>
/// <param name="MadeBy">Whose notes they are.</param>
/// <param name="People">One entry for each person noted on.</param>
public sealed record OwnFile(string Format, int Schema, DateTimeOffset MadeAt, string MadeBy, IReadOnlyList<OwnNotes> People)
{
    /// <summary>What the file calls itself.</summary>
    public const string Name = "own-notes";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>A file of an account's own notes and marks.</summary>
    public static OwnFile Of(IReadOnlyList<OwnedFile> files, IReadOnlyList<Case> known, DateTimeOffset now, string by)
    {
        var called = known.Where(one => one.Consent is not null).ToDictionary(one => Convert.ToHexString(one.Share), one => one.Consent!.Called, StringComparer.Ordinal);
        return new(Name, 1, now, by, [.. files.Select(file => OwnNotes.Of(file.File, called.GetValueOrDefault(Convert.ToHexString(file.Share))))]);
    }

    /// <summary>The file as UTF-8.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);
}

/// <summary>The notes and marks on one person.</summary>
public sealed record OwnNotes(string? Called, string? Label, DateTime? NextSession, DateOnly? LastSession, DateTimeOffset? SeenAt, DateOnly? SnoozedUntil, DateOnly? FollowUpOn, IReadOnlyList<CounselorNote> Notes)
{
    internal static OwnNotes Of(CounselorFile file, string? called) => new(called, file.Label, file.NextSession, file.LastSession, file.SeenAt, file.SnoozedUntil, file.FollowUpOn, file.Notes);
}
