using FluentValidation;
using FluentValidation.Results;
using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>Says what needs another look on a step, beside each field. Leaving something out is never wrong.</summary>
public sealed class StepValidator : AbstractValidator<StepForm>
{
    /// <summary>The longest note, in characters as people count them (a judgement: a page of handwriting).</summary>
    public const int LongestNote = 2000;

    private readonly IStringLocalizer<CheckInText> _text;

    /// <summary>Speaks the language of the page.</summary>
    public StepValidator(IStringLocalizer<CheckInText> text)
    {
        _text = text;
        RuleFor(form => form.HasUnknown).Equal(false).OverridePropertyName("").WithMessage(_ => text["problem.unknown"]);
        RuleForEach(form => form.Fields).Custom(CheckField);
    }

    private void CheckField(KeyValuePair<string, string> field, ValidationContext<StepForm> context)
    {
        var instrument = context.InstanceToValidate.Instrument;
        var problem = field.Key switch
        {
            StepForm.NoteField => NoteText.Length(field.Value) is var length && length > LongestNote ? _text["problem.note", length - LongestNote, LongestNote] : null,
            StepForm.DayField => field.Value is "" or "today" or StepForm.Yesterday ? null : _text["problem.choice"],
            _ when instrument.IndexOf(field.Key) is var at && at >= 0 => Fits(instrument.Items[at], field.Value) ? null : _text["problem.choice"],
            _ => OfFollowUp(instrument.FindFollowUp(field.Key), field.Value),
        };
        if (problem is not null)
        {
            context.AddFailure(new ValidationFailure(field.Key, problem));
        }
    }

    private LocalizedString? OfFollowUp(FollowUp? followUp, string value) =>
        followUp is null || (followUp.Accepts(value) && value != AnswerSheet.NotApplicable && !(followUp.Kind == FollowUpKind.Number && value == AnswerSheet.PreferNot)) ? null
        : followUp.Kind == FollowUpKind.Number ? _text["problem.number", FollowUp.LargestNumber]
        : _text["problem.choice"];

    private static bool Fits(Item item, string code) => code is "" or AnswerSheet.PreferNot || item.IndexOf(code) >= 0;
}
