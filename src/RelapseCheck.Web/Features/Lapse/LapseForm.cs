using System.Globalization;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Lapse;

/// <summary>What happened, as far as the person wants to say: a day, and nothing else that must be told. Also what waits, sealed, for a journal to be opened.</summary>
public sealed record LapseForm
{
    /// <summary>The longest own words, in characters as people count them (a judgement: a page of handwriting, as for a note).</summary>
    public const int LongestWords = 2000;

    // What is typed beyond is cut off: four times the longest.
    private const int LongestKept = 4 * LongestWords, LongestDay = 20;

    private static readonly HashSet<string> Ours = new(["f", "go", "entry", "day", "with", "where", "felt", "words"], StringComparer.Ordinal);

    /// <summary>Who was there; codes.</summary>
    public static IReadOnlyList<string> Withs { get; } = ["alone", "people-who-use", "friends", "family", "someone-new"];

    /// <summary>Where it was; codes.</summary>
    public static IReadOnlyList<string> Wheres { get; } = ["home", "another-home", "street", "old-place", "work", "party"];

    /// <summary>What was felt just before; codes.</summary>
    public static IReadOnlyList<string> Feelings { get; } = ["stressed", "sad", "angry", "lonely", "bored", "craving", "unwell", "good"];

    /// <summary>The form's id: sent twice it is one event.</summary>
    public string Entry { get; init; } = "";

    /// <summary>The day as typed.</summary>
    public string Day { get; init; } = "";

    /// <summary>The codes picked of <see cref="Withs"/>.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>The codes picked of <see cref="Wheres"/>.</summary>
    public IReadOnlyList<string> Where { get; init; } = [];

    /// <summary>The codes picked of <see cref="Feelings"/>.</summary>
    public IReadOnlyList<string> Felt { get; init; } = [];

    /// <summary>The person's own words, tidied.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether something came that this form does not have.</summary>
    public bool HasUnknown { get; init; }

    /// <summary>Whether the page of the day could not be read when it was to be kept.</summary>
    public bool DayIsLost { get; init; }

    /// <summary>The day, or null when it was not understood.</summary>
    public DateOnly? ReadDay() => DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Reads the posted fields.</summary>
    public static LapseForm Of(IFormCollection form)
    {
        var (with, where, felt) = (Picked(form, "with"), Picked(form, "where"), Picked(form, "felt"));
        var entry = form["entry"].ToString();
        return new()
        {
            Entry = FormId.Is(entry) ? entry : FormId.New(),
            Day = form["day"].ToString() is { Length: > LongestDay } endless ? endless[..LongestDay] : form["day"].ToString(),
            With = [.. Withs.Where(with.Contains)],
            Where = [.. Wheres.Where(where.Contains)],
            Felt = [.. Feelings.Where(felt.Contains)],
            Words = NoteText.Tidy(form["words"].ToString(), LongestKept),
            HasUnknown = !with.IsSubsetOf(Withs) || !where.IsSubsetOf(Wheres) || !felt.IsSubsetOf(Feelings) || form.Keys.Any(key => !Ours.Contains(key)),
        };
    }

    private static HashSet<string> Picked(IFormCollection form, string name) => form[name].OfType<string>().ToHashSet(StringComparer.Ordinal);
}
