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
}

/// <summary>One help line, with the official page it was compared with, and when.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">The number as people read it.</param>
/// <param name="Text">The number for messages, or null.</param>
/// <param name="Word">What to write to <paramref name="Text"/>, or null.</param>
/// <param name="What">What it does and when it answers.</param>
/// <param name="Source">The official page.</param>
/// <param name="Checked">The day the number was last compared with a public copy of that page.</param>
public sealed record HelpLine(HelpKind Kind, LocalText Name, string Number, string? Text, string? Word, LocalText What, Uri Source, DateOnly Checked)
{
    /// <summary>Link that calls the line.</summary>
    public string Call => "tel:" + Digits(Number);

    /// <summary>Link that writes to the line, or null.</summary>
    public string? Write => Text is null ? null : "sms:" + Digits(Text) + (Word is null ? "" : $"?&body={Word}");

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
}
