using RelapseCheck.Core.Instruments.Reading;

namespace RelapseCheck.Core.Observing;

/// <summary>What a sign may mean, and what else it may mean.</summary>
/// <param name="Sign">The item's id.</param>
/// <param name="May">What it may mean.</param>
/// <param name="Else">What else it may mean.</param>
public sealed record SignMeaning(string Sign, LocalText May, LocalText Else);

/// <summary>The meanings of every sign that an observer is asked about.</summary>
public static class SignMeanings
{
    private const string File = "observing/signs.yaml";

    private static readonly Lazy<IReadOnlyDictionary<string, SignMeaning>> Loaded = new(() =>
        YamlText.Root("signs.yaml", Resources.Read(File)).List().Select(Read).ToDictionary(meaning => meaning.Sign, StringComparer.Ordinal));

    /// <summary>By the item's id.</summary>
    /// <exception cref="Instruments.InstrumentException">The file does not hold.</exception>
    public static IReadOnlyDictionary<string, SignMeaning> Shipped => Loaded.Value;

    private static SignMeaning Read(YamlPart part) =>
        new(part.Fields("id", "may", "else").Need("id").Id(), part.Need("may").Local(), part.Need("else").Local());
}
