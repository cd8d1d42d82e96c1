using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Features.Journal.Keep;

namespace RelapseCheck.Web.Features.Journal;

/// <summary>What Finish and Leave do: end or lock the session, and delete whatever was under way in this browser.</summary>
public sealed class Leaving(JournalSession session, DraftCookie checkIns, FinishedCookie finished, KeepDrafts words, HeldForms forms)
{
    /// <summary>What a shared phone's browser is told to forget: cookies, stored pages, and the help page kept for offline use, which would be a trace.</summary>
    public const string Forget = "\"cache\", \"cookies\", \"storage\"";

    /// <summary>Leaves this phone.</summary>
    /// <returns>Whether the phone should forget everything of this site.</returns>
    public async Task<bool> Leave()
    {
        await checkIns.Delete(CancellationToken.None);
        await finished.Delete(CancellationToken.None);
        await words.Delete(CancellationToken.None);
        await forms.Delete(CancellationToken.None);
        return await session.Leave(CancellationToken.None);
    }
}
