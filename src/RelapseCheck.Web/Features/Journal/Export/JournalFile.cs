using System.Text.Json;
using System.Text.Json.Serialization;
using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>Everything of a journal as one JSON file, to keep or to take into another journal.</summary>
/// <param name="Format">Always <see cref="Name"/>.</param>
/// <param name="Schema">The version of this layout; a file of a later one is refused.</param>
/// <param name="Journal">Settings and background.</param>
/// <param name="Days">Every day that could be read, oldest first.</param>
/// <param name="Unreadable">Days that stand in the journal but could not be read.</param>
public sealed record JournalFile(string Format, int Schema, JournalHeader Journal, IReadOnlyList<DayPage> Days, IReadOnlyList<DateOnly> Unreadable)
{
    /// <summary>What was agreed to and who looked, to read: it is never taken in, for a share begins with a signature.</summary>
    public IReadOnlyList<SharedInFile> Sharing { get; init; } = [];

    /// <summary>What the file calls itself.</summary>
    public const string Name = "journal";

    /// <summary>The version of the layout.</summary>
    public const int CurrentSchema = 2;

    /// <summary>The largest file taken in, in bytes (16 MiB; ten years of daily check-ins are about 6).</summary>
    public const int LargestBytes = 16 * 1024 * 1024;

    // An unknown member is refused rather than lost without a word; a missing or null one too.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        MaxDepth = 12,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>A file of these days; a page that could not be read is only named. The keys of what is shared stay in the journal.</summary>
    public static JournalFile Of(JournalHeader header, IEnumerable<DayPage> days, IEnumerable<DateOnly> unreadable) =>
        new(Name, CurrentSchema, header with { Shares = [] }, [.. days], [.. unreadable]);

    /// <summary>Writes the file as UTF-8.</summary>
    public Task Write(Stream to, CancellationToken cancel) => JsonSerializer.SerializeAsync(to, this, Options, cancel);

    /// <summary>Reads a file; what it holds is still to be checked (<see cref="FileCheck"/>).</summary>
    /// <exception cref="JsonException">It is not JSON of this layout; the message names the place.</exception>
    public static async Task<JournalFile> Read(Stream from, CancellationToken cancel) =>
        await JsonSerializer.DeserializeAsync<JournalFile>(from, Options, cancel) is { } file && file.IsWhole() ? file : throw new JsonException();

    // The reader refuses a null that a constructor would take, but not one of a member with a beginning of its own, nor one inside a list or a dictionary.
    private bool IsWhole() => Journal.Plan is { } plan && Has(plan.Entries) && Has(Journal.Background.Values) && Has(Days)
        && Days.All(day => Has(day.CheckIns) && Has(day.Notes) && Has(day.Events) && Has(day.Cravings) && day.CheckIns.All(IsWhole) && day.Cravings.All(log => Has(log.Tries)));

    private static bool IsWhole(CheckIn kept) => Has(kept.Answers.Values) && Has(kept.More.Values) && Has(kept.Score?.Rules ?? []);

    private static bool Has<T>(IEnumerable<T>? all)
        where T : class => all is not null && !all.Any(one => one is null);
}
