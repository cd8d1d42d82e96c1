using System.Globalization;
using FluentValidation;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Reminders;

/// <summary>A reminder, as typed.</summary>
public sealed class ReminderForm
{
    /// <summary>The title to be typed by the person.</summary>
    public const string OwnTitle = "own";

    /// <summary>The longest title, in characters (judgement: more is cut off on a locked screen).</summary>
    public const int LongestTitle = 40;

    // What is typed comes back in a cookie, and browsers drop one above 4,096 bytes: codes, days and zones are short, and a letter may become six.
    private const int LongestField = 40, LongestOwn = 160;

    /// <summary>The titles offered; their words are <c>title.code</c>.</summary>
    public static IReadOnlyList<string> Titles { get; } = ["notes", "pause", "me", OwnTitle];

    /// <summary>Monday to Sunday.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>One of <see cref="Titles"/>.</summary>
    public string Title { get; init; } = Titles[0];

    /// <summary>The person's own title.</summary>
    public string Own { get; init; } = "";

    /// <summary>The time, such as 20:00.</summary>
    public string Time { get; init; } = "";

    /// <summary>Codes of the days, such as MO.</summary>
    public IReadOnlyList<string> Days { get; init; } = [];

    /// <summary>A zone of <see cref="Places.Zones"/>; empty for wherever the person is.</summary>
    public string Zone { get; init; } = "";

    /// <summary>The last day, such as 2026-12-31; empty for none.</summary>
    public string Until { get; init; } = "";

    /// <summary>Reads the posted fields.</summary>
    public static ReminderForm Of(IFormCollection form) => new()
    {
        Title = Field(form, "title"),
        Own = new string([.. Field(form, "own", LongestOwn).Select(letter => IsBreak(letter) ? ' ' : letter)]).Trim(),
        Time = Field(form, "time"),
        Days = [.. Week.Select(CalendarFile.Day).Where(day => form["days"].Contains(day, StringComparer.Ordinal))],
        Zone = Field(form, "zone"),
        Until = Field(form, "until"),
    };

    /// <summary>The time, or null when it is none.</summary>
    public TimeOnly? At() => TimeOnly.TryParseExact(Time, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>The last day, or null when none was given or it is none.</summary>
    public DateOnly? LastDay() => DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The zone, or null for wherever the person is.</summary>
    public TimeZoneInfo? ZoneOrNone() => Places.Zones.Any(zone => zone.Id == Zone) ? TimeZoneInfo.FindSystemTimeZoneById(Zone) : null;

    /// <summary>The days of the week chosen.</summary>
    public IReadOnlyList<DayOfWeek> DaysOfWeek() => [.. Week.Where(day => Days.Contains(CalendarFile.Day(day), StringComparer.Ordinal))];

    /// <summary>The first day from a moment on, in the form's zone or else in that of the moment; null without a time.</summary>
    public DateOnly? First(DateTimeOffset now) =>
        At() is { } at ? Reminder.FirstFrom((ZoneOrNone() is { } zone ? TimeZoneInfo.ConvertTime(now, zone) : now).DateTime, at, DaysOfWeek()) : null;

    // The two separators are no control characters, but some calendars end a line at them.
    private static bool IsBreak(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';

    private static string Field(IFormCollection form, string name, int longest = LongestField) => form[name].ToString() is var value && value.Length > longest ? value[..longest] : value;
}

/// <summary>Says what is missing; property names of the result are ids of fields, messages are names in <see cref="RemindersText"/>.</summary>
public sealed class ReminderValidator : AbstractValidator<ReminderForm>
{
    // Longer than anyone plans, and well within what calendars can hold.
    private const int LastYear = 2100;

    /// <summary>The rules.</summary>
    /// <param name="now">The person's time.</param>
    public ReminderValidator(DateTimeOffset now)
    {
        RuleFor(form => form.Title).Must(title => ReminderForm.Titles.Contains(title, StringComparer.Ordinal)).OverridePropertyName("title-notes").WithMessage("problem.title");
        RuleFor(form => form.Own).NotEmpty().WithMessage("problem.own").MaximumLength(ReminderForm.LongestTitle).WithMessage("problem.long").When(form => form.Title == ReminderForm.OwnTitle).OverridePropertyName("own");
        RuleFor(form => form.At()).NotNull().OverridePropertyName("time").WithMessage("problem.time");
        RuleFor(form => form.Zone).Must((form, zone) => zone.Length == 0 || form.ZoneOrNone() is not null).OverridePropertyName("zone").WithMessage("problem.zone");
        RuleFor(form => form.LastDay()).Must((form, day) => day is null ? form.Until.Length == 0 : day >= (form.First(now) ?? DateOnly.FromDateTime(now.DateTime)) && day.Value.Year < LastYear).OverridePropertyName("until").WithMessage("problem.until");
    }
}
