using System.Globalization;
using FluentValidation;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Plans;

/// <summary>A line of the plan as posted: a new one, perhaps with some ticked, or one as it shall be.</summary>
public sealed class PlanForm
{
    /// <summary>The part that has phone numbers.</summary>
    public const string Contacts = "contacts";

    /// <summary>The form's id, or the id of the line: sent twice it is one line.</summary>
    public string Entry { get; init; } = "";

    /// <summary>One of <see cref="PlanSections.All"/>.</summary>
    public string Section { get; init; } = "";

    /// <summary>The words.</summary>
    public string Text { get; init; } = "";

    /// <summary>The number of a person to call; empty for any other line.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Codes of what was ticked.</summary>
    public IReadOnlyList<string> Picks { get; init; } = [];

    /// <summary>The line as the person saw it.</summary>
    public PlanEntry Was { get; init; } = new("", "", "");

    /// <summary>Which button was pressed.</summary>
    public string Go { get; init; } = "";

    /// <summary>Whether it can have come from a form of this site.</summary>
    public bool IsSound => PlanSections.All.Contains(Section, StringComparer.Ordinal) && PlanEdits.IsId(Entry);

    /// <summary>The line.</summary>
    public PlanEntry Line => new(Entry, Section, Text) { Phone = Phone.Length == 0 ? null : Phone };

    /// <summary>Reads the posted fields.</summary>
    public static PlanForm Of(IFormCollection form)
    {
        var (section, entry) = (form["section"].ToString(), form["entry"].ToString());
        return new()
        {
            Entry = entry,
            Section = section,
            Text = PlanEdits.Tidy(form["text"].ToString()),
            Phone = section == Contacts ? PlanEdits.Tidy(form["phone"].ToString()) : "",
            Picks = [.. form[PickField(section)].OfType<string>().Distinct(StringComparer.Ordinal)],
            Was = new(entry, section, form["was"].ToString()) { Phone = form["was-phone"].ToString() is { Length: > 0 } phone ? phone : null },
            Go = form["go"].ToString(),
        };
    }

    /// <summary>The name of a part's boxes to tick.</summary>
    public static string PickField(string section) => "pick-" + section;

    /// <summary>The fields, to be shown again.</summary>
    public static IReadOnlyDictionary<string, string> Typed(IFormCollection form)
    {
        var sent = Of(form);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["entry"] = sent.Entry,
            ["section"] = sent.Section,
            ["text"] = form["text"].ToString(),
            ["phone"] = form["phone"].ToString(),
            ["picks"] = string.Join(' ', sent.Picks),
        };
    }
}

/// <summary>Says what is missing; the names of the results' properties are the ids of the fields.</summary>
public sealed class PlanValidator : AbstractValidator<PlanForm>
{
    private PlanValidator(string id, bool isNew)
    {
        RuleFor(form => form.Text).NotEmpty().When(form => !isNew || form.Phone.Length > 0).OverridePropertyName(id + "-text").WithMessage(isNew ? "Bad_Who" : "Bad_Words");
        RuleFor(form => form.Text).NotEmpty().When(form => isNew && form.Phone.Length == 0 && form.Picks.Count == 0).OverridePropertyName(id + "-text").WithMessage("Bad_Empty");
        RuleFor(form => form.Text).MaximumLength(PlanEdits.LongestText).OverridePropertyName(id + "-text").WithMessage("Bad_Long");
        RuleFor(form => form.Phone).Must(PhoneText.IsPlausible).When(form => form.Phone.Length > 0).OverridePropertyName(id + "-phone").WithMessage("Bad_Phone");
    }

    /// <summary>What is wrong with a new line.</summary>
    public static IReadOnlyList<HeldProblem> OfNew(PlanForm form) => Problems(form, new("add-" + form.Section, isNew: true));

    /// <summary>What is wrong with a changed line.</summary>
    public static IReadOnlyList<HeldProblem> OfChange(PlanForm form) => Problems(form, new("change", isNew: false));

    private static IReadOnlyList<HeldProblem> Problems(PlanForm form, PlanValidator rules) =>
    [
        .. rules.Validate(form).Errors.DistinctBy(error => error.PropertyName, StringComparer.Ordinal)
            .Select(error => new HeldProblem(error.PropertyName, error.ErrorMessage, Text(PlanEdits.LongestText), Text(form.Text.Length))),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
