using System.Text.RegularExpressions;
using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Settings;

/// <summary>Sets, changes or takes away this phone's PIN: the session is started anew under it.</summary>
public static partial class PinPost
{
    /// <summary>The name the form is held under; the PIN itself is not.</summary>
    public const string Form = "new-pin";

    /// <summary>Answers <c>POST /journal/settings/pin</c>.</summary>
    public static async Task<IResult> Handle(IFormCollection form, HeldForms forms, JournalSession session, CancellationToken cancellation)
    {
        if (await session.Any(cancellation) is not { } journal || session.Kind != SessionKind.OwnPhone)
        {
            return SeeOther.To("/journal/open?next=settings");
        }

        var pin = form["act"] == "none" ? null : form["pin"].ToString().Trim();
        if (pin is not null && !PinPattern().IsMatch(pin))
        {
            await forms.Hold(Form, new(new Dictionary<string, string>(StringComparer.Ordinal), [new("new-pin", "Pin_Shape")]), cancellation);
            return SeeOther.To("/journal/settings");
        }

        await session.Start(journal, SessionKind.OwnPhone, pin, CancellationToken.None);
        return SeeOther.To("/journal/settings?done=pin");
    }

    [GeneratedRegex("^[0-9]{4,6}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PinPattern();
}
