using System.Text.Json;
using System.Text.Json.Serialization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>A day as it is written inside its seal; what a newer program added is kept when an older one writes.</summary>
internal sealed class PageContent
{
    public const int Newest = 1;

    public int V { get; set; } = Newest;

    public DateOnly Day { get; set; }

    public IReadOnlyList<CheckIn>? CheckIns { get; set; }

    public IReadOnlyList<Note>? Notes { get; set; }

    public IReadOnlyList<JournalEvent>? Events { get; set; }

    public IReadOnlyList<CravingLog>? Cravings { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public static PageContent Empty(DateOnly day) => new() { Day = day };

    public DayPage ToPage() => new(Day, CheckIns ?? [], Notes ?? [], Events ?? []) { Cravings = Cravings ?? [] };

    public PageContent With(DayPage page) => new()
    {
        V = Math.Max(V, Newest),
        Day = page.Day,
        CheckIns = page.CheckIns is [] ? null : page.CheckIns,
        Notes = page.Notes is [] ? null : page.Notes,
        Events = page.Events is [] ? null : page.Events,
        Cravings = page.Cravings is [] ? null : page.Cravings,
        More = More,
    };
}

/// <summary>A header as it is written inside its seal.</summary>
internal sealed class HeaderContent
{
    public int V { get; set; } = PageContent.Newest;

    public DateOnly? FirstDay { get; set; }

    public DateOnly? LastDay { get; set; }

    public string? Language { get; set; }

    public IReadOnlyDictionary<string, string>? Background { get; set; }

    public DateOnly? BackgroundDay { get; set; }

    public Plan? Plan { get; set; }

    public JournalKind? Kind { get; set; }

    public IReadOnlyList<ShareEntry>? Shares { get; set; }

    public IReadOnlyList<SessionEntry>? Sessions { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    public JournalHeader ToHeader() =>
        new(FirstDay, LastDay, Language, Background ?? JournalHeader.Empty.Background, BackgroundDay) { Plan = Plan is { Entries: not null } ? Plan : Plan.Empty, Kind = Kind ?? JournalKind.Own, Shares = Shares ?? [] };

    public HeaderContent With(JournalHeader header) => new()
    {
        V = Math.Max(V, PageContent.Newest),
        FirstDay = header.FirstDay,
        LastDay = header.LastDay,
        Language = header.Language,
        Background = header.Background.Count == 0 ? null : header.Background,
        BackgroundDay = header.BackgroundDay,
        Plan = header.Plan is { Entries: [], Changed: null } ? null : header.Plan,
        Kind = header.Kind == JournalKind.Own ? null : header.Kind,
        Shares = header.Shares is [] ? null : header.Shares,
        Sessions = Sessions,
        More = More,
    };

    public HeaderContent With(IReadOnlyList<SessionEntry> sessions)
    {
        var content = With(ToHeader());
        content.Sessions = sessions;
        return content;
    }
}

/// <summary>A session as its journal's header knows it.</summary>
internal sealed record SessionEntry(byte[] Id, SessionKind Kind, bool HasPin, DateTimeOffset Started);
