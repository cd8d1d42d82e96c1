using System.Globalization;
using FluentValidation;
using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Features.Journal.Diary;

/// <summary>A note or an event, as posted.</summary>
public sealed class DiaryForm
{
    /// <summary>The longest note, in characters (a judgement: three pages of a phone).</summary>
    public const int LongestText = 2000;

    private static readonly string[] Fields = ["entry", "day", "kind", "text"];

    /// <summary>The form's id: sent twice it is one entry.</summary>
    public string Entry { get; init; } = "";

    /// <summary>The day, or null when it was not understood.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The event's kind; empty for a note.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The words.</summary>
    public string Text { get; init; } = "";

    /// <summary>Reads the posted fields.</summary>
    public static DiaryForm Of(IFormCollection form) => new()
    {
        Entry = form["entry"].ToString(),
        Day = DateOnly.TryParseExact(form["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Kind = form["kind"].ToString(),
        Text = form["text"].ToString().Trim(),
    };

    /// <summary>The fields, to be shown again.</summary>
    public static IReadOnlyDictionary<string, string> Typed(IFormCollection form) =>
        Fields.ToDictionary(name => name, name => form[name].ToString(), StringComparer.Ordinal);
}

/// <summary>Says what is missing; the ids of the fields are the property names of the result.</summary>
public sealed class DiaryValidator : AbstractValidator<DiaryForm>
{
    // As early as the store keeps days.
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>The rules of a note or of an event; messages are names in <see cref="JournalText"/>.</summary>
    /// <param name="isEvent">Whether it is an event.</param>
    /// <param name="today">The person's day.</param>
    public DiaryValidator(bool isEvent, DateOnly today)
    {
        RuleFor(form => form.Day).NotNull().GreaterThan(Earliest).LessThanOrEqualTo(today).OverridePropertyName(isEvent ? "event-day" : "note-day").WithMessage("Diary_DayWrong");
        RuleFor(form => form.Text).MaximumLength(DiaryForm.LongestText).OverridePropertyName(isEvent ? "event-text" : "note-text").WithMessage("Note_Long");
        if (isEvent)
        {
            RuleFor(form => form.Kind).Must(kind => EventKinds.All.Contains(kind, StringComparer.Ordinal)).OverridePropertyName("event-first").WithMessage("Event_Missing");
        }
        else
        {
            RuleFor(form => form.Text).NotEmpty().OverridePropertyName("note-text").WithMessage("Note_Missing");
        }
    }
}
