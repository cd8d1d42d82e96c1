using System.Globalization;
using FluentValidation;
using RelapseCheck.Store;

namespace RelapseCheck.Web.Features.Counselor.Caseload;

/// <summary>A cover, as posted.</summary>
public sealed class CoverForm
{
    private static readonly string[] Fields = ["colleague", "first", "last"];

    /// <summary>The colleague's account; null when none of the list was picked.</summary>
    public Guid? Colleague { get; init; }

    /// <summary>The first day; null when it is none.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last day; null when it is none.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Reads the posted fields.</summary>
    public static CoverForm Of(IFormCollection form) => new()
    {
        Colleague = Guid.TryParseExact(form["colleague"], "N", out var id) ? id : null,
        First = Day(form["first"].ToString()),
        Last = Day(form["last"].ToString()),
    };

    /// <summary>The fields, to be shown again.</summary>
    public static IReadOnlyDictionary<string, string> Typed(IFormCollection form) => Fields.ToDictionary(name => name, name => form[name].ToString(), StringComparer.Ordinal);

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>Says what is wrong; the property names of the result are the fields.</summary>
public sealed class CoverValidator : AbstractValidator<CoverForm>
{
    // A judgement: nobody plans a holiday further ahead.
    private const int MostAhead = 366;

    /// <summary>The rules; messages are names in <see cref="CaseloadText"/>.</summary>
    /// <param name="colleagues">The accounts that can be named.</param>
    /// <param name="today">The counselor's day.</param>
    public CoverValidator(IReadOnlyCollection<Guid> colleagues, DateOnly today)
    {
        RuleFor(form => form.Colleague).Must(id => id is { } one && colleagues.Contains(one)).OverridePropertyName("colleague").WithMessage("Cover_WhoWrong");
        RuleFor(form => form.First).Must(day => day >= today && day <= today.AddDays(MostAhead)).OverridePropertyName("first").WithMessage("Cover_FirstWrong");
        RuleFor(form => form.Last).Must((form, day) => day >= form.First && day.Value.DayNumber - form.First.Value.DayNumber < Covers.MostDays).OverridePropertyName("last").WithMessage("Cover_LastWrong");
    }
}
