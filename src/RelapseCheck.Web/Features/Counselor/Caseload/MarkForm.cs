using System.Globalization;
using FluentValidation;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Web.Features.Counselor.Caseload;

/// <summary>A counselor's own marks on a person, as posted. A field that was not sent changes nothing; an empty one takes its mark away.</summary>
public sealed class MarkForm
{
    /// <summary>What the field <c>back</c> says on the person's own page.</summary>
    public const string OwnPage = "page";

    /// <summary>The field that says when the page was made, in seconds since 1970.</summary>
    public const string ShownField = "shown";

    private static readonly string[] Fields = ["label", "next", "snooze", "follow"];

    private readonly Dictionary<string, string> _sent;
    private readonly long? _shown;

    private MarkForm(IFormCollection form)
    {
        _sent = Fields.Where(form.ContainsKey).ToDictionary(name => name, name => form[name].ToString().Trim(), StringComparer.Ordinal);
        _shown = long.TryParse(form[ShownField], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
    }

    /// <summary>The label; null when none was sent.</summary>
    public string? Label => _sent.GetValueOrDefault("label");

    /// <summary>A day that was sent and is none.</summary>
    public bool IsDay(string field) => Sent(field) is not { Length: > 0 } || Day(field) is not null;

    /// <summary>The day of a field; null when it is empty or none.</summary>
    public DateOnly? Day(string field) => DateOnly.TryParseExact(Sent(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The next appointment; null when it is empty or none.</summary>
    public DateTime? Next => DateTime.TryParseExact(Sent("next"), ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    /// <summary>Reads the posted fields.</summary>
    public static MarkForm Of(IFormCollection form) => new(form);

    /// <summary>The fields, to be shown again.</summary>
    public static IReadOnlyDictionary<string, string> Typed(IFormCollection form) =>
        Fields.Append("who").ToDictionary(name => name, name => form[name].ToString(), StringComparer.Ordinal);

    /// <summary>What was sent for a field; null when it was not.</summary>
    public string? Sent(string field) => _sent.GetValueOrDefault(field);

    /// <summary>Up to when everything was seen: what came after the page was made stood on no screen, and must go on speaking.</summary>
    public DateTimeOffset SeenAt(CounselorFile file, DateTimeOffset now)
    {
        var shown = _shown is { } seconds && seconds < now.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(now.Offset) : now;
        return file.SeenAt > shown ? file.SeenAt.Value : shown;
    }

    /// <summary>The file with the marks.</summary>
    public CounselorFile Apply(CounselorFile file, DateTimeOffset now)
    {
        file = Label is null ? file : file with { Label = Label.Length == 0 ? null : Label };
        file = Sent("next") is null ? file : file with { NextSession = Next };
        file = Sent("follow") is null ? file : file with { FollowUpOn = Day("follow") };
        return Sent("snooze") is null || file.SnoozedUntil == Day("snooze") ? file
            : file with { SnoozedUntil = Day("snooze"), SnoozedAt = Day("snooze") is null ? null : now };
    }
}

/// <summary>Says what is wrong; the property names of the result are the fields.</summary>
public sealed class MarkValidator : AbstractValidator<MarkForm>
{
    /// <summary>The most days a snooze lasts (a judgement: a season).</summary>
    public const int MostSnooze = 90;

    /// <summary>The most days an appointment or a follow-up lies away (a judgement).</summary>
    public const int MostAway = 366;

    /// <summary>The rules; messages are names in <see cref="CaseloadText"/>.</summary>
    /// <param name="today">The counselor's day.</param>
    public MarkValidator(DateOnly today)
    {
        RuleFor(form => form.Label).MaximumLength(CounselorFile.MostLabel).OverridePropertyName("label").WithMessage("Mark_LabelLong");
        RuleFor(form => form).Must(form => form.Sent("next") is not { Length: > 0 } || form.Next is { } at && Near(DateOnly.FromDateTime(at), today)).OverridePropertyName("next").WithMessage("Mark_NextWrong");
        RuleFor(form => form).Must(form => form.IsDay("snooze") && (form.Day("snooze") is not { } day || (day >= today && day <= today.AddDays(MostSnooze)))).OverridePropertyName("snooze").WithMessage("Mark_SnoozeWrong");
        RuleFor(form => form).Must(form => form.IsDay("follow") && (form.Day("follow") is not { } day || Near(day, today))).OverridePropertyName("follow").WithMessage("Mark_FollowWrong");
    }

    private static bool Near(DateOnly day, DateOnly today) => Math.Abs(day.DayNumber - today.DayNumber) <= MostAway;
}
