using FluentValidation;
using Microsoft.Extensions.Localization;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Features.Journal;

namespace RelapseCheck.Web.Features.Lapse;

/// <summary>Says what needs another look; leaving something out is never wrong.</summary>
public sealed class LapseValidator : AbstractValidator<LapseForm>
{
    // As early as the store keeps days.
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>The rules; the day speaks as the journal's own day field does.</summary>
    public LapseValidator(IStringLocalizer<LapseText> text, IStringLocalizer<JournalText> journal, DateOnly today)
    {
        RuleFor(form => form.Day).Must((form, _) => form.ReadDay() is { } day && day > Earliest && day <= today).OverridePropertyName("day").WithMessage(_ => journal["Diary_DayWrong"]);
        RuleFor(form => form.DayIsLost).Equal(false).OverridePropertyName("day").WithMessage(_ => journal["Diary_DayUnreadable"]);
        RuleFor(form => form.Words).Must(words => NoteText.Length(words) <= LapseForm.LongestWords).OverridePropertyName("words")
            .WithMessage(form => text["problem.words", NoteText.Length(form.Words) - LapseForm.LongestWords]);
        RuleFor(form => form.HasUnknown).Equal(false).OverridePropertyName("").WithMessage(_ => text["problem.unknown"]);
    }
}
