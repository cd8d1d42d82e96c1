using System.Text.Json;
using System.Text.Json.Serialization;

namespace RelapseCheck.Core.Figures;

/// <summary>Every figure that is told about what the weekly rating is worth, as the commands measured them.</summary>
/// <param name="Instrument">The questionnaire's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Measured">The day of the run.</param>
/// <param name="Commands">How to do it again.</param>
/// <param name="Seed">The seed of draws and folds.</param>
/// <param name="Draws">How often whole people were drawn again for an interval.</param>
/// <param name="Tried">What of the questionnaire the cohort has a column for.</param>
/// <param name="LeftOut">Rows that did not count, by reason.</param>
/// <param name="All">All weeks, rated as the product rates them.</param>
/// <param name="Abstinent">Those in which no use was reported.</param>
/// <param name="Groups">By trial, sex, age and race.</param>
/// <param name="HeldOut">All weeks, each rated with points found on other people.</param>
/// <param name="HeldOutAbstinent">The same of weeks without reported use.</param>
/// <param name="Skipping">What leaving answers out did; null when it was not measured.</param>
public sealed record EvidenceFigures(
    string Instrument,
    int Version,
    DateOnly Measured,
    IReadOnlyList<string> Commands,
    ulong Seed,
    int Draws,
    Tried Tried,
    IReadOnlyDictionary<string, int> LeftOut,
    WeekFigures All,
    WeekFigures Abstinent,
    IReadOnlyList<WeekFigures> Groups,
    WeekFigures HeldOut,
    WeekFigures HeldOutAbstinent,
    SkipFigures? Skipping = null)
{
    /// <summary>A group further below the whole than this must be named wherever the whole is told (a judgement).</summary>
    public const double MostBelow = 0.04;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Lazy<EvidenceFigures> Lazily = new(() => Read(Resources.Read("evidence/figures.json")));

    /// <summary>The figures that come with the product.</summary>
    public static EvidenceFigures Shipped => Lazily.Value;

    /// <summary>The groups in which the rating tells less, the largest gap first.</summary>
    [JsonIgnore]
    public IReadOnlyList<WeekFigures> Below =>
        [.. Groups.Where(group => All.Auroc?.Value - group.Auroc?.Value > MostBelow).OrderBy(group => group.Auroc!.Value)];

    /// <summary>Reads a file of figures.</summary>
    /// <exception cref="JsonException">It is none, or lacks a figure.</exception>
    public static EvidenceFigures Read(string json) => JsonSerializer.Deserialize<EvidenceFigures>(json, Options) ?? throw new JsonException("empty");

    /// <summary>The file of these figures.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";
}

/// <summary>What of a questionnaire could be tried on a cohort.</summary>
/// <param name="Items">Questions with a column.</param>
/// <param name="ItemsAll">Questions of the questionnaire.</param>
/// <param name="Points">The most that the questions with a column can add.</param>
/// <param name="PointsAll">The most that all can add.</param>
public sealed record Tried(IReadOnlyList<string> Items, int ItemsAll, int Points, int PointsAll);
