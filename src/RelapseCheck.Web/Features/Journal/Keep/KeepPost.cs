using RelapseCheck.Web.Features.Journal.Open;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Keep;

/// <summary>Takes the kind of phone, makes seven words and goes on to show them. No journal is made yet.</summary>
public static class KeepPost
{
    /// <summary>The name the form is held under.</summary>
    public const string Form = "keep";

    /// <summary>Answers <c>POST /journal/keep</c>.</summary>
    public static async Task<IResult> Handle(IFormCollection form, KeepDrafts drafts, HeldForms forms, JournalSession session, Visitor visitor, CancellationToken cancellation)
    {
        var device = DeviceForm.Of(form);
        var newWords = form["new"] == "1" && await session.Any(cancellation) is not null;
        var (kind, next) = (JournalKinds.Of(form[JournalKinds.Field]), NextStop.Keeping(form["next"]));
        if (DeviceValidator.Problems(device) is { Count: > 0 } problems)
        {
            await forms.Hold(Form, new(new Dictionary<string, string>(StringComparer.Ordinal) { ["device"] = device.Device }, problems), cancellation);
            return SeeOther.To(newWords ? "/journal/keep?new=1" : JournalKinds.KeepingOf(kind, next));
        }

        await drafts.Make(device, visitor.Language, newWords, kind, next, cancellation);
        return SeeOther.To("/journal/words");
    }
}
