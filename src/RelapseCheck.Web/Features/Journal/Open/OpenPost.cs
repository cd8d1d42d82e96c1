using RelapseCheck.Core.Sealing;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal.Keep;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Open;

/// <summary>Opens a journal by words or by PIN.</summary>
public static class OpenPost
{
    /// <summary>The name the PIN's form is held under; the PIN itself is not.</summary>
    public const string PinForm = "pin";

    /// <summary>The name the words' form is held under.</summary>
    public const string WordsForm = "open";

    /// <summary>Answers <c>POST /journal/open</c>.</summary>
    public static async Task<IResult> Words(IFormCollection form, HeldForms forms, JournalStore journals, JournalSession session, Opened opened, CancellationToken cancellation)
    {
        var typed = form["words"].ToString();
        var device = DeviceForm.Of(form);
        List<HeldProblem> problems = [.. Passphrase.TryRead(typed, out var words, out var problem) ? [] : TypedProblems.Of(problem), .. DeviceValidator.Problems(device)];
        var journal = problems.Count == 0 ? await journals.Open(words!, cancellation) : null;
        if (journal is null)
        {
            var held = new Dictionary<string, string>(StringComparer.Ordinal) { ["words"] = typed, ["device"] = device.Device };
            await forms.Hold(WordsForm, new(held, problems.Count > 0 ? problems : [new("words", "Open_NotFound")]), cancellation);
            return SeeOther.To(NextStop.Opening(form["next"]));
        }

        await session.Start(journal, device.Kind, device.PinOrNone, CancellationToken.None);
        return await opened.GoOn(journal, form["next"], CancellationToken.None);
    }

    /// <summary>Answers <c>POST /journal/pin</c>.</summary>
    public static async Task<IResult> Pin(IFormCollection form, HeldForms forms, JournalSession session, Opened opened, CancellationToken cancellation)
    {
        HeldProblem problem;
        switch (await session.OpenWithPin(form["pin"].ToString().Trim(), cancellation))
        {
            case PinResult.Opened when await session.Any(cancellation) is { } journal:
                return await opened.GoOn(journal, form["next"], CancellationToken.None);
            case PinResult.Wrong wrong:
                problem = new("open-pin", wrong.Left == 1 ? "Pin_WrongLast" : "Pin_Wrong", wrong.Left.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                problem = new("words", "Pin_Gone");
                break;
        }

        await forms.Hold(problem.Field == "words" ? WordsForm : PinForm, new(new Dictionary<string, string>(StringComparer.Ordinal), [problem]), cancellation);
        return SeeOther.To(NextStop.Opening(form["next"]));
    }
}
