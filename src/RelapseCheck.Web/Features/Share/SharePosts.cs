using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal.Open;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Share;

/// <summary>Changes a share that runs. A form names it by a handle that only the open journal knows.</summary>
public static class SharePosts
{
    /// <summary>Answers <c>POST /share/change</c>: opens the consent's form with what holds now; to renew, with an end further on.</summary>
    public static Task<IResult> Change(IFormCollection form, ShareDesk desk, ConsentCookie drafts, Visitor visitor, CancellationToken cancellation) => On(form, desk, visitor, async (sharing, share) =>
    {
        var chosen = ConsentForm.Of(share.Entry.Consent);
        await drafts.Write(
            new()
            {
                Id = FormId.New(),
                Journal = sharing.Journal.Mark,
                Changes = share.Handle,
                To = share.Entry.Consent.To,
                Form = form["go"] == "renew" ? chosen with { Until = ConsentForm.Text(ConsentForm.Longer(share.Entry.Consent.Until, visitor.Today)) } : chosen,
            },
            CancellationToken.None);
        return ShareAddress.Consent;
    }, cancellation);

    /// <summary>Answers <c>POST /share/pause</c>.</summary>
    public static Task<IResult> Pause(IFormCollection form, ShareDesk desk, ShareStore shares, Visitor visitor, CancellationToken cancellation) => On(form, desk, visitor, async (sharing, share) =>
    {
        await shares.Pause(sharing.Journal, share.Entry.Id, visitor.Today, CancellationToken.None);
        return ShareAddress.Done("paused");
    }, cancellation);

    /// <summary>Answers <c>POST /share/resume</c>.</summary>
    public static Task<IResult> Resume(IFormCollection form, ShareDesk desk, ShareStore shares, Visitor visitor, CancellationToken cancellation) => On(form, desk, visitor, async (sharing, share) =>
    {
        await shares.Resume(sharing.Journal, share.Entry.Id, visitor.Today, CancellationToken.None);
        return ShareAddress.Done("resumed");
    }, cancellation);

    /// <summary>Answers <c>POST /share/stop</c>: over at once. One that had ended is over all the same.</summary>
    public static async Task<IResult> Stop(IFormCollection form, ShareDesk desk, ShareStore shares, CancellationToken cancellation)
    {
        if (await desk.Read(cancellation) is not { } sharing)
        {
            return SeeOther.To(NextStop.Opening(NextStop.Share));
        }

        if (sharing.Find(form["share"]) is not { } share)
        {
            return SeeOther.To(ShareAddress.Done("gone"));
        }

        await shares.Revoke(sharing.Journal, share.Entry.Id, CancellationToken.None);
        return SeeOther.To(ShareAddress.Done("stopped"));
    }

    private static async Task<IResult> On(IFormCollection form, ShareDesk desk, Visitor visitor, Func<SharingView, PlacedShare, Task<string>> change, CancellationToken cancellation)
    {
        if (await desk.Read(cancellation) is not { } sharing)
        {
            return SeeOther.To(NextStop.Opening(NextStop.Share));
        }

        if (sharing.Find(form["share"]) is not { } share || !share.IsOpen(visitor.Today))
        {
            return SeeOther.To(ShareAddress.Done("gone"));
        }

        try
        {
            return SeeOther.To(await change(sharing, share));
        }
        catch (ShareGoneException)
        {
            return SeeOther.To(ShareAddress.Done("gone"));
        }
    }
}
