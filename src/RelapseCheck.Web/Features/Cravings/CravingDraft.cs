using System.Text.Json.Serialization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Cravings;

/// <summary>The wishes to use that were marked in this browser lately; the last one is the present one.</summary>
public sealed class CravingDraft
{
    // Nobody marks more within an hour in earnest (a judgement); the oldest goes.
    private const int Most = 20;

    /// <summary>The waves, oldest first.</summary>
    public IList<Wave> Waves { get; init; } = [];

    /// <summary>The present wave: the last that is not of another journal than the open one.</summary>
    public Wave? Present(OpenJournal? open) => Waves.LastOrDefault(wave => wave.IsOf(open));

    /// <summary>The wave of a form; begun, in the journal that is open, when the form was not sent before.</summary>
    public Wave Of(string id, DateTimeOffset now, OpenJournal? open)
    {
        if (Waves.FirstOrDefault(wave => wave.Id == id) is { } known)
        {
            return known;
        }

        if (Waves.Count == Most)
        {
            Waves.RemoveAt(0);
        }

        var begun = new Wave { Id = id, At = now, Journal = open?.Mark };
        Waves.Add(begun);
        return begun;
    }
}

/// <summary>One wish to use while it lasts: what was told of it so far.</summary>
public sealed class Wave
{
    /// <summary>The form's id: sent twice it is one.</summary>
    public required string Id { get; init; }

    /// <summary>When it was marked, in the person's own time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How strong, 0 to 10; null when a tool was tried before anything was marked.</summary>
    public int? Strength { get; set; }

    /// <summary>How strong when looked at again.</summary>
    public int? After { get; set; }

    /// <summary>Where; null when not said.</summary>
    public string? Where { get; set; }

    /// <summary>With whom; null when not said.</summary>
    public string? With { get; set; }

    /// <summary>What was tried, in order; of two answers about one tool the later.</summary>
    public IReadOnlyList<ToolTry> Tries { get; set; } = [];

    /// <summary>Whether the journal has it as it stands here.</summary>
    public bool Kept { get; set; }

    /// <summary>The mark of the journal that it is of; null when it was begun without one and none took it yet.</summary>
    public string? Journal { get; set; }

    /// <summary>Whether it may be shown beside a journal: never what was marked in another person's.</summary>
    public bool IsOf(OpenJournal? open) => Journal is null || open is null || Journal == open.Mark;

    /// <summary>The strength last told.</summary>
    public int? Latest() => After ?? Strength;

    /// <summary>What a journal keeps of it; null while nobody said how strong it was.</summary>
    public CravingLog? ToLog() => Strength is { } strength ? new(Id, At, strength, Where, With) { After = After, Tries = Tries } : null;

    /// <summary>The person's day it is of.</summary>
    public DateOnly Day() => DateOnly.FromDateTime(At.DateTime);
}

/// <summary>How it is written before it is sealed.</summary>
[JsonSerializable(typeof(CravingDraft))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class CravingJson : JsonSerializerContext;

/// <summary>What was marked, sealed for this browser: an hour after the last touch it is gone (a judgement: a wave, a tool of twenty minutes and a look back fit in).</summary>
public sealed class CravingCookie(IHttpContextAccessor http, DraftStore store)
    : SealedCookie<CravingDraft>(http, store, CookieNames.Craving, TimeSpan.FromHours(1), CravingJson.Default.CravingDraft);
