using System.Globalization;
using FluentValidation;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Web.Features.Share;

/// <summary>The form of a consent as posted, or as it is first shown.</summary>
public sealed record ConsentForm
{
    /// <summary>The choice that leaves a day as it is, when a share is changed.</summary>
    public const string Keep = "keep";

    /// <summary>How the person chooses to be called.</summary>
    public string Called { get; init; } = "";

    /// <summary>Codes of the ticked parts.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>How many days back, or <see cref="Keep"/>.</summary>
    public string Back { get; init; } = "0";

    /// <summary>How many days on, or <see cref="Keep"/>.</summary>
    public string Until { get; init; } = Text(Consent.UsualDays);

    /// <summary>The signature.</summary>
    public string Sign { get; init; } = "";

    /// <summary>Whether the box beside it is ticked.</summary>
    public bool Agree { get; init; }

    /// <summary>How many days on can be chosen.</summary>
    public static IReadOnlyList<int> DaysOn { get; } = [30, Consent.UsualDays, 180, Consent.MostDays];

    /// <summary>How many days on to offer first to one who wants to share for longer: the usual, or what is further on than the last day is now.</summary>
    public static int Longer(DateOnly last, DateOnly today) => DaysOn.FirstOrDefault(days => days >= Consent.UsualDays && today.AddDays(days) > last, Consent.MostDays);

    /// <summary>Reads the posted fields.</summary>
    public static ConsentForm Of(IFormCollection form) => new()
    {
        Called = Cut(form["called"]),
        Parts = [.. form["part"].OfType<string>().Where(part => ShareScope.Parts.Contains(part, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)],
        Back = Cut(form["back"]),
        Until = Cut(form["until"]),
        Sign = Cut(form["sign"]),
        Agree = form["agree"] == "yes",
    };

    /// <summary>The form of a share that holds, to change it; the signature is given anew.</summary>
    public static ConsentForm Of(Consent consent) => new()
    {
        Called = consent.Called,
        Parts = [.. ShareScope.PartsOf(consent.Kind).Where(consent.Scope.Has)],
        Back = Keep,
        Until = Keep,
    };

    /// <summary>Whether the preview of another form shows just what this one's would.</summary>
    public bool ShowsWhat(ConsentForm other) => Back == other.Back && Parts.ToHashSet(StringComparer.Ordinal).SetEquals(other.Parts);

    /// <summary>The first day shared.</summary>
    public DateOnly From(DateOnly today, Consent? before) =>
        Back == Keep && before is not null ? before.From : today.AddDays(-Days(Back, Consent.DaysBack));

    /// <summary>The last day shared.</summary>
    public DateOnly Last(DateOnly today, Consent? before) =>
        Until == Keep && before is not null ? before.Until : today.AddDays(Days(Until, DaysOn) is > 0 and var days ? days : Consent.UsualDays);

    /// <summary>The consent that this form asks for.</summary>
    public Consent ToConsent(JournalKind kind, Recipient to, DateTimeOffset now, Consent? before)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        return new(Called, to, ShareScope.Of(kind, [.. Parts]), From(today, before), Last(today, before), Sign, now, Consent.NewestText) { Kind = kind };
    }

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Days(string chosen, IReadOnlyList<int> among) => among.FirstOrDefault(days => Text(days) == chosen);

    // On one line, and without the letters that turn the direction of what follows. Longer than anything taken, so that the message can speak; never without a bound.
    private static string Cut(string? typed) =>
        PlanEdits.Tidy(string.Concat((typed ?? "").Where(letter => letter is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))))) is var tidy && tidy.Length > 500 ? tidy[..500] : tidy;
}

/// <summary>Says what is missing; the names of the results' properties are the ids of the fields.</summary>
public sealed class ConsentValidator : AbstractValidator<ConsentForm>
{
    /// <summary>The rules; messages are names in <see cref="ShareText"/>.</summary>
    /// <param name="changes">Whether a share is changed: then a day can stay as it is.</param>
    public ConsentValidator(bool changes)
    {
        RuleFor(form => form.Called).NotEmpty().OverridePropertyName("called").WithMessage("Bad_Called");
        RuleFor(form => form.Called).MaximumLength(Consent.MostLetters).OverridePropertyName("called").WithMessage("Bad_Long");
        RuleFor(form => form.Back).Must(back => (changes && back == ConsentForm.Keep) || Consent.DaysBack.Any(days => ConsentForm.Text(days) == back)).OverridePropertyName("back-first").WithMessage("Bad_Back");
        RuleFor(form => form.Until).Must(until => (changes && until == ConsentForm.Keep) || ConsentForm.DaysOn.Any(days => ConsentForm.Text(days) == until)).OverridePropertyName("until-first").WithMessage("Bad_Until");
        RuleFor(form => form.Sign).NotEmpty().OverridePropertyName("sign").WithMessage("Bad_Sign");
        RuleFor(form => form.Sign).MaximumLength(Consent.MostLetters).OverridePropertyName("sign").WithMessage("Bad_Long");
        RuleFor(form => form.Agree).Equal(true).OverridePropertyName("agree").WithMessage("Bad_Agree");
    }
}
