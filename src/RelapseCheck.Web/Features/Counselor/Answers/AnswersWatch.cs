using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Counselor.Accounts;

namespace RelapseCheck.Web.Features.Counselor.Answers;

/// <summary>Why an open table is empty.</summary>
public enum AnswersOver
{
    /// <summary>The person ended the share, its time is over, or it was given to a colleague.</summary>
    Share,

    /// <summary>The sign-in ended: signed out, unused, or the account may no longer.</summary>
    SignIn,
}

/// <summary>Reads the answers for one open page and keeps asking whether it may still show them. Each reading is recorded by the store before it returns anything.</summary>
public sealed class AnswersWatch(CaseStore cases, SignInStore signIns, ShareNews news) : IAsyncDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private ShareWait? _wait;
    private Task _watching = Task.CompletedTask;
    private (SignedIn Me, byte[] Share)? _of;
    private Action<(AnswerTable?, AnswersOver?)> _tell = _ => { };
    private ShareStamp _seen;
    private bool _again;

    /// <summary>Reads once.</summary>
    public async Task<(AnswerTable? Table, AnswersOver? Over)> Read(SignedIn me, byte[] share)
    {
        if (!await IsIn(me, use: false))
        {
            return (null, AnswersOver.SignIn);
        }

        _seen = await cases.Stamp(me.ToViewer(), share, _ended.Token);
        return await cases.Open(me.ToViewer(), share, LookKind.Answers, _ended.Token) is { } shown ? (AnswerTable.Of(shown), null) : (null, AnswersOver.Share);
    }

    /// <summary>Reads, tells, and tells again whenever it changes or ends, on the caller's own thread of work.</summary>
    public async Task Begin(SignedIn me, byte[] share, Action<(AnswerTable? Table, AnswersOver? Over)> tell)
    {
        (_of, _tell) = ((me, share), tell);
        _wait = new(news, () => me.Account);
        await Tell();
        _watching = Keep(_wait);
    }

    /// <summary>Somebody uses the page: the sign-in goes on, and a new visit is recorded when the last one is over. False when nothing may be shown any more; the page has been told.</summary>
    public async Task<bool> Use()
    {
        if (_of is not { } of)
        {
            return false;
        }

        if (await IsIn(of.Me, use: true) && await cases.Look(of.Me.ToViewer(), of.Share, LookKind.Answers, _ended.Token))
        {
            return true;
        }

        await Tell();
        return false;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // The page disposes it when it goes, and so does what made it.
        if (_ended.IsCancellationRequested)
        {
            return;
        }

        _of = null;
        await _ended.CancelAsync();
        await _watching;
        _ended.Dispose();
        _wait?.Dispose();
    }

    private async Task Keep(ShareWait wait)
    {
        try
        {
            while (_of is not null)
            {
                await wait.Next(_ended.Token);
                try
                {
                    if (_of is { } of && (_again || await HasChanged(of.Me, of.Share)))
                    {
                        _again = true;
                        await Tell();
                        _again = false;
                    }
                }
                catch (StoreUnavailableException)
                {
                    // It is asked again in a moment, and read again when that is what failed.
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }

    private async Task Tell()
    {
        if (_of is not { } of)
        {
            return;
        }

        var found = await Read(of.Me, of.Share);
        if (found.Over is not null)
        {
            _of = null;
        }

        _tell(found);
    }

    private async Task<bool> HasChanged(SignedIn me, byte[] share) => !await IsIn(me, use: false) || _seen != await cases.Stamp(me.ToViewer(), share, _ended.Token);

    // Also no longer what the account was when the page was opened.
    private async Task<bool> IsIn(SignedIn me, bool use) => (await signIns.Check(me.Session, use, _ended.Token))?.Role == me.Role;
}
