using FluentValidation;
using RelapseCheck.Core.Family;

namespace RelapseCheck.Web.Features.Family.Guidance;

/// <summary>A moment and what one would say in it, as posted.</summary>
public sealed class RehearsalForm
{
    /// <summary>The moment, or null when none is known by that name.</summary>
    public RehearsalMoment? Moment { get; init; }

    /// <summary>The words, with the line ends that a person typed.</summary>
    public string Say { get; init; } = "";

    /// <summary>Reads the fields by their names.</summary>
    public static RehearsalForm Of(IReadOnlyDictionary<string, string> typed) => new()
    {
        Moment = Rehearsal.Shipped.Moments.FirstOrDefault(moment => moment.Id == typed.GetValueOrDefault("moment")),
        Say = typed.GetValueOrDefault("say", "").ReplaceLineEndings("\n").Trim(),
    };
}

/// <summary>Says what is missing; the ids of the fields are the property names of the result.</summary>
public sealed class RehearsalValidator : AbstractValidator<RehearsalForm>
{
    /// <summary>The rules; messages are names in <see cref="GuidanceText"/>.</summary>
    public RehearsalValidator()
    {
        RuleFor(form => form.Moment).NotNull().OverridePropertyName("moment-first").WithMessage("rehearse.moment-missing");
        RuleFor(form => form.Say).NotEmpty().OverridePropertyName("say").WithMessage("rehearse.say-missing");
        RuleFor(form => form.Say).MaximumLength(WordCheck.LongestText).OverridePropertyName("say").WithMessage("rehearse.say-long");
    }
}
