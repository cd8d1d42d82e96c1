namespace RelapseCheck.Core.Instruments;

/// <summary>A questionnaire of one version, kept as data (Instruments/Data/*.yaml) and checked when loaded.</summary>
public sealed record Instrument(
    string Id,
    int Version,
    LocalText Title,
    LocalText Lead,
    bool Rated,
    IReadOnlyList<Step> Steps,
    IReadOnlyList<BandCut> Bands)
{
    private readonly Dictionary<string, int> _places =
        Steps.SelectMany(step => step.Items).Select((item, at) => (item.Id, at)).ToDictionary(x => x.Id, x => x.at, StringComparer.Ordinal);

    private readonly Dictionary<string, FollowUp> _followUps =
        Steps.SelectMany(step => step.FollowUps.Concat(step.Items.SelectMany(item => item.FollowUps))).ToDictionary(x => x.Id, StringComparer.Ordinal);

    /// <summary>Every item, in the order asked.</summary>
    public IReadOnlyList<Item> Items { get; } = [.. Steps.SelectMany(step => step.Items)];

    /// <summary>Every follow-up and fact the instrument can ask, in order.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; } =
        [.. Steps.SelectMany(step => step.FollowUps.Concat(step.Items.SelectMany(item => item.FollowUps)))];

    /// <summary>The place of an item in <see cref="Items"/>, or -1.</summary>
    public int IndexOf(string item) => _places.GetValueOrDefault(item, -1);

    /// <summary>The follow-up or fact with this id, or null.</summary>
    public FollowUp? FindFollowUp(string id) => _followUps.GetValueOrDefault(id);
}

/// <summary>One screen of a check-in: the items of one domain, and the facts that are asked with them.</summary>
/// <param name="Id">Used in the address: <c>body</c>, <c>people</c>, <c>mind</c>.</param>
/// <param name="Title">Shown above the step.</param>
/// <param name="FollowUps">Facts asked on this step or called for by it, beside those of its items.</param>
/// <param name="Items">In the order asked.</param>
public sealed record Step(string Id, LocalText Title, IReadOnlyList<FollowUp> FollowUps, IReadOnlyList<Item> Items);

/// <summary>Where a band begins.</summary>
/// <param name="Band">The band.</param>
/// <param name="From">Its lowest score, inclusive, 0 to 100, applied to unrounded values.</param>
/// <param name="Reason">Why there.</param>
public sealed record BandCut(Band Band, double From, LocalText Reason);

/// <summary>The three factors the documents name: "Body", "People and places", "Mind".</summary>
public enum Domain
{
    /// <summary>Body.</summary>
    Physiological,

    /// <summary>People and places.</summary>
    Social,

    /// <summary>Mind.</summary>
    Psychological,
}

/// <summary>The four bands, shown as Steady, Watch, Reach out, Get support now.</summary>
public enum Band
{
    /// <summary>Steady.</summary>
    Low,

    /// <summary>Watch.</summary>
    Moderate,

    /// <summary>Reach out.</summary>
    High,

    /// <summary>Get support now.</summary>
    Severe,
}
