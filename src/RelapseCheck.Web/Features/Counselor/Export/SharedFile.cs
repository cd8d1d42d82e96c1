using System.Text.Json;
using System.Text.Json.Serialization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Web.Features.Counselor.Export;

/// <summary>A share as one JSON file: within the consent's scope, with the scope and the notice inside.</summary>
/// <param name="Format">Always <see cref="Name"/>.</param>
/// <param name="Schema">The version of this layout.</param>
/// <param name="MadeAt">When it was taken out.</param>
/// <param name="MadeBy">Who took it out.</param>
/// <param name="Notice">What must stay with the file.</param>
/// <param name="Consent">What is shared and for how long.</param>
/// <param name="Days">The copies, oldest first.</param>
/// <param name="Unreadable">Copies that are there and do not open.</param>
public sealed record SharedFile(string Format, int Schema, DateTimeOffset MadeAt, string MadeBy, IReadOnlyList<string> Notice, SharedConsent Consent, IReadOnlyList<SharedDay> Days, int Unreadable)
{
    /// <summary>What the file calls itself.</summary>
    public const string Name = "shared-days";

    /// <summary>The version of the layout.</summary>
    public const int CurrentSchema = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>A file of what a consent shows.</summary>
    public static SharedFile Of(Consent consent, IReadOnlyList<DayPage> days, int unreadable, DateTimeOffset now, string by, IReadOnlyList<string> notice) => new(
        Name,
        CurrentSchema,
        now,
        by,
        notice,
        new(consent.Called, consent.Kind, [consent.Kind == JournalKind.Own ? "scores" : "seen", .. ShareScope.PartsOf(consent.Kind).Where(consent.Scope.Has)], consent.From, consent.Until),
        [.. days.Select(day => SharedDay.Of(day, consent.Scope))],
        unreadable);

    /// <summary>The file as UTF-8.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);
}

/// <summary>What is shared and for how long.</summary>
public sealed record SharedConsent(string Called, JournalKind Kind, IReadOnlyList<string> Shown, DateOnly From, DateOnly Until);

/// <summary>One day of a share; what the scope does not hold is absent.</summary>
public sealed record SharedDay(DateOnly Day, IReadOnlyList<SharedCheckIn> CheckIns, IReadOnlyList<Note>? Notes, IReadOnlyList<JournalEvent>? Events, IReadOnlyList<CravingLog>? Cravings)
{
    internal static SharedDay Of(DayPage day, ShareScope scope) => new(
        day.Day,
        [.. day.CheckIns.Select(kept => SharedCheckIn.Of(kept, scope))],
        scope.Notes ? day.Notes : null,
        scope.Events ? day.Events : null,
        scope.Cravings ? day.Cravings : null);
}

/// <summary>One check-in of a share; what the scope does not hold is absent.</summary>
public sealed record SharedCheckIn(
    DateTimeOffset At,
    string Instrument,
    int Version,
    int Scoring,
    KeptRange? Overall,
    KeptRange? Physiological,
    KeptRange? Social,
    KeptRange? Psychological,
    Core.Instruments.Band? Lowest,
    Core.Instruments.Band? Highest,
    Core.Instruments.Band? Shown,
    IReadOnlyList<string>? Rules,
    IReadOnlyDictionary<string, string>? Answers,
    IReadOnlyDictionary<string, string>? More,
    string? Match,
    string? Note)
{
    internal static SharedCheckIn Of(CheckIn kept, ShareScope scope) => new(
        kept.At,
        kept.Instrument,
        kept.Version,
        kept.Scoring,
        kept.Score?.Overall,
        scope.Domains ? kept.Score?.Physiological : null,
        scope.Domains ? kept.Score?.Social : null,
        scope.Domains ? kept.Score?.Psychological : null,
        kept.Score?.Lowest,
        kept.Score?.Highest,
        kept.Score?.Shown,
        kept.Score?.Rules,
        scope.Answers ? kept.Answers : null,
        scope.Answers ? kept.More : null,
        kept.Match,
        kept.Note);
}
