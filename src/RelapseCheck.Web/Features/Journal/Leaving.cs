using Microsoft.Extensions.Logging;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Features.Cravings;
using RelapseCheck.Web.Features.Family.Observe;
using RelapseCheck.Web.Features.Journal.Keep;
using RelapseCheck.Web.Features.Lapse;
using RelapseCheck.Web.Features.Learn;
using RelapseCheck.Web.Features.Reminders;
using RelapseCheck.Web.Features.Share;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal;

/// <summary>What Finish and Leave do: end or lock the session, and delete whatever was under way in this browser.</summary>
public sealed partial class Leaving(JournalSession session, DraftCookie checkIns, FinishedCookie finished, FinishedFamilyCookie family, WaitingLapse lapse, CravingCookie cravings, ConsentCookie consents, KeepDrafts words, HeldForms forms, SearchCookie search, HeldReminder reminder, ILogger<Leaving> log)
{
    /// <summary>What a shared phone's browser is told to forget: cookies, stored pages, and the help page kept for offline use, which would be a trace.</summary>
    public const string Forget = "\"cache\", \"cookies\", \"storage\"";

    /// <summary>Leaves this phone; each cookie goes even when the store is out of reach, and the row it opened then ends by its own clock.</summary>
    /// <returns>Whether the phone should forget everything of this site.</returns>
    public async Task<bool> Leave()
    {
        search.Delete();
        reminder.Delete();
        await Try(() => checkIns.Delete(CancellationToken.None));
        await Try(() => finished.Delete(CancellationToken.None));
        await Try(() => lapse.Delete(CancellationToken.None));
        await Try(() => cravings.Delete(CancellationToken.None));
        await Try(() => consents.Delete(CancellationToken.None));
        await Try(() => family.Delete(CancellationToken.None));
        await Try(() => words.Delete(CancellationToken.None));
        await Try(() => forms.Delete(CancellationToken.None));
        await Try(() => session.Leave(CancellationToken.None));
        return session.IsForgotten;
    }

    private async Task Try(Func<Task> delete)
    {
        try
        {
            await delete();
        }
        catch (StoreUnavailableException)
        {
            LogLeft(log);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A row could not be deleted on leaving; its cookie was")]
    private static partial void LogLeft(ILogger log);
}
