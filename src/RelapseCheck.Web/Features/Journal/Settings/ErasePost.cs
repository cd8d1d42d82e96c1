using Microsoft.Extensions.Localization;
using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Settings;

/// <summary>Deletes the journal and everything of it, once the word was typed.</summary>
public static class ErasePost
{
    /// <summary>The name the form is held under.</summary>
    public const string Form = "erase";

    /// <summary>Answers <c>POST /journal/settings/erase</c>.</summary>
    public static async Task<IResult> Handle(HttpContext context, IFormCollection form, HeldForms forms, JournalStore journals, JournalSession session, Leaving leaving, IStringLocalizer<JournalText> text, CancellationToken cancellation)
    {
        if (await session.Any(cancellation) is not { } journal)
        {
            return SeeOther.To("/journal/open?next=settings");
        }

        if (!string.Equals(form["word"].ToString().Trim(), text["Erase_Word"], StringComparison.OrdinalIgnoreCase))
        {
            await forms.Hold(Form, new(new Dictionary<string, string>(StringComparer.Ordinal), [new("erase-word", "Erase_Wrong", text["Erase_Word"])]), cancellation);
            return SeeOther.To("/journal/settings#erase");
        }

        var home = JournalKinds.HomeOf(await session.OpenKind(cancellation));
        await journals.DeleteEverything(journal, CancellationToken.None);
        await leaving.Leave();
        await session.End(CancellationToken.None);
        context.Response.Headers["Clear-Site-Data"] = Leaving.Forget;
        return SeeOther.To(home + "?done=erased");
    }
}
