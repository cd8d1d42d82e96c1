using System.Globalization;
using FluentValidation;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Client;

/// <summary>What a counselor keeps of their own on a person, as posted; the button says which part of the page it was.</summary>
public sealed class ClientForm
{
    /// <summary>The buttons.</summary>
    public static IReadOnlyList<string> Ways { get; } = ["note", "remove", "session", "no-session", "beside"];

    /// <summary>Which button was pressed.</summary>
    public string Go { get; init; } = "";

    /// <summary>The note's id, new or known.</summary>
    public string Entry { get; init; } = "";

    /// <summary>The note's words.</summary>
    public string Text { get; init; } = "";

    /// <summary>The day of the session, as it was typed.</summary>
    public string Session { get; init; } = "";

    /// <summary>The handle of a family's share; empty: none.</summary>
    public string Beside { get; init; } = "";

    /// <summary>The day of the session; null when it is none.</summary>
    public DateOnly? SessionDay => DateOnly.TryParseExact(Session, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Whether it can have come from a form of this site.</summary>
    public bool IsSound => Ways.Contains(Go, StringComparer.Ordinal) && (Go is not ("note" or "remove") || FormId.Is(Entry));

    /// <summary>Reads the posted fields.</summary>
    public static ClientForm Of(IFormCollection form) => new()
    {
        Go = form["go"].ToString(),
        Entry = form["entry"].ToString(),
        Text = form["text"].ToString().ReplaceLineEndings("\n").Trim(),
        Session = form["session"].ToString(),
        Beside = form["beside"].ToString(),
    };

    /// <summary>The fields, to be shown again.</summary>
    public IReadOnlyDictionary<string, string> Typed() => new Dictionary<string, string>(StringComparer.Ordinal) { ["go"] = Go, ["entry"] = Entry, ["text"] = Text, ["session"] = Session };

    /// <summary>The file as the form asks for it.</summary>
    /// <param name="file">As it is.</param>
    /// <param name="now">The counselor's own time.</param>
    /// <param name="beside">The share of <see cref="Beside"/>; null: none.</param>
    public CounselorFile Apply(CounselorFile file, DateTimeOffset now, byte[]? beside) => Go switch
    {
        "note" => file.With(new CounselorNote(Entry, now, Text)),
        "remove" => file.Without(Entry),
        "session" => file with { LastSession = SessionDay },
        "no-session" => file with { LastSession = null },
        _ => file with { Beside = beside },
    };
}

/// <summary>Says what is missing; the names of the results' properties are the ids of the fields.</summary>
public sealed class ClientValidator : AbstractValidator<ClientForm>
{
    /// <summary>The rules; messages are names in <see cref="ClientText"/>.</summary>
    /// <param name="today">The counselor's day.</param>
    public ClientValidator(DateOnly today)
    {
        When(form => form.Go == "note", () =>
        {
            RuleFor(form => form.Text).NotEmpty().OverridePropertyName("text").WithMessage("note.empty");
            RuleFor(form => form.Text).MaximumLength(CounselorFile.MostNote).OverridePropertyName("text").WithMessage("note.long");
        });
        When(form => form.Go == "session", () =>
            RuleFor(form => form.SessionDay).Must(day => day <= today && day > today.AddYears(-1)).OverridePropertyName("session").WithMessage("session.wrong"));
    }

    /// <summary>What is wrong with a form.</summary>
    public IReadOnlyList<HeldProblem> Problems(ClientForm form) =>
    [
        .. Validate(form).Errors.DistinctBy(error => error.PropertyName, StringComparer.Ordinal).Select(error => new HeldProblem(
            error.PropertyName == "text" ? $"text-{form.Entry}" : error.PropertyName,
            error.ErrorMessage,
            CounselorFile.MostNote.ToString(CultureInfo.InvariantCulture),
            form.Text.Length.ToString(CultureInfo.InvariantCulture))),
    ];
}
