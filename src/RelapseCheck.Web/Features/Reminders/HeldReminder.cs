using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Reminders;

/// <summary>Carries what was typed from a post to the page it redirects to: in a cookie that only the server can read, so that the server keeps nothing.</summary>
public sealed class HeldReminder(IHttpContextAccessor http)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15); // as long as other forms are held

    private BriefCookie<ReminderForm> Cookie => new(http.HttpContext ?? throw new InvalidOperationException("a form belongs to a request"), CookieNames.Reminder, Life);

    /// <summary>Holds a form; it goes with the browser's session.</summary>
    public void Hold(ReminderForm form) => Cookie.Write(form);

    /// <summary>Forgets the form held.</summary>
    public void Delete() => Cookie.Delete();

    /// <summary>The form held, once; null when there is none.</summary>
    public ReminderForm? Take() => Cookie.Take();
}
