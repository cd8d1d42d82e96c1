using RelapseCheck.Core;

namespace RelapseCheck.Web.Features.HelpNow;

/// <summary>What a help line is for.</summary>
public enum HelpKind
{
    /// <summary>Ambulance and police.</summary>
    Emergency,

    /// <summary>Thoughts of death, or too much to bear.</summary>
    Crisis,

    /// <summary>Someone on the phone while a person uses.</summary>
    Alone,

    /// <summary>Drugs, alcohol and treatment.</summary>
    Drugs,

    /// <summary>Medical advice that is not an emergency.</summary>
    Health,

    /// <summary>Something was taken and nobody is sure.</summary>
    Poison,

    /// <summary>Someone hurts or scares a person.</summary>
    Violence,

    /// <summary>For children and young people.</summary>
    Young,

    /// <summary>For family and friends of someone who uses.</summary>
    Family,
}

/// <summary>One help line, with its official page, and the public page its number was compared with.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">The number to call as people read it, or null for a line that takes messages only.</param>
/// <param name="Text">The number for messages, or null.</param>
/// <param name="Word">What to write to <paramref name="Text"/>, or null.</param>
/// <param name="What">What it does and when it answers.</param>
/// <param name="Source">The official page.</param>
public sealed record HelpLine(HelpKind Kind, LocalText Name, string? Number, string? Text, string? Word, LocalText What, Uri Source)
{
    /// <summary>Days from which on a line should be compared again (judgement: numbers of such lines change about once in some years).</summary>
    public const int StaleFromDay = 90;

    /// <summary>The public page on which the number was read; null while it was not compared.</summary>
    public Uri? Confirmed { get; init; }

    /// <summary>The day the number was last compared with a copy of <see cref="Confirmed"/>; null while it was not.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>Link that calls the line, or null.</summary>
    public string? Call => Number is null ? null : "tel:" + Digits(Number);

    /// <summary>Link that writes to the line, or null.</summary>
    public string? Write => Text is null ? null : "sms:" + Digits(Text) + (Word is null ? "" : $"?&body={Word}");

    /// <summary>Whether it should be compared (again) on a day: it never was, or that is 90 days ago.</summary>
    public bool IsStaleOn(DateOnly today) => Checked is not { } day || day.AddDays(StaleFromDay) <= today;

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));
}

/// <summary>A country and its lines, the emergency number first.</summary>
/// <param name="Country">Two-letter code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lines">Its lines.</param>
public sealed record CountryLines(string Country, LocalText Name, IReadOnlyList<HelpLine> Lines)
{
    /// <summary>The number for an ambulance.</summary>
    public HelpLine Emergency => Lines.First(line => line.Kind == HelpKind.Emergency);

    /// <summary>The lines of the given kinds.</summary>
    public IEnumerable<HelpLine> Of(params HelpKind[] kinds) => Lines.Where(line => kinds.Contains(line.Kind));

    /// <summary>The day the line was compared that was compared longest ago; null when none was.</summary>
    public DateOnly? OldestCheck => Lines.Min(line => line.Checked);

    /// <summary>The lines that were not compared with a public page yet.</summary>
    public IEnumerable<HelpLine> NotCompared => Lines.Where(line => line.Checked is null);
}
