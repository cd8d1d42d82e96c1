using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal;

/// <summary>
/// The journal that is open on this phone, if any, for one request. Two cookies: the session (own phone: 90 days, perhaps locked by a PIN;
/// shared phone: until the browser closes), and on an own phone with a PIN the short session that the PIN opened.
/// </summary>
public sealed class JournalSession(IHttpContextAccessor http, SessionStore sessions, JournalStore journals) : IDisposable
{
    /// <summary>Short name of the session's cookie.</summary>
    public const string Cookie = CookieNames.Journal;

    /// <summary>Short name of the cookie of the session that a PIN opened.</summary>
    public const string OpenedCookie = CookieNames.Opened;

    /// <summary>How long an own phone's cookie lives after each use (privacy: 90 days, as its row).</summary>
    public static readonly TimeSpan OwnPhoneLife = TimeSpan.FromDays(90);

    private const char Own = 'p', Shared = 's';
    private bool _read, _locked;
    private OpenJournal? _journal;
    private JournalKind? _kind;

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("a session belongs to a request");

    /// <summary>The kind of phone the cookie was made for; null without one.</summary>
    public SessionKind? Kind => KindOf(Context);

    /// <summary>Whether the phone should forget everything of this site on leaving (Clear-Site-Data): any but an own phone.</summary>
    public bool IsForgotten => Kind != SessionKind.OwnPhone;

    /// <summary>Whether what is open was opened by a PIN, and can be locked again.</summary>
    public bool IsOpenedByPin => Ticket(OpenedCookie) is not null;

    /// <summary>The kind of phone a request's cookie was made for; null without one.</summary>
    public static SessionKind? KindOf(HttpContext context) => SiteCookie.Read(context, Cookie) switch
    {
        [Own, ..] => SessionKind.OwnPhone,
        [Shared, ..] => SessionKind.SharedDevice,
        _ => null,
    };

    /// <summary>The person's own journal, or null: also when what is open here is a family journal. It is disposed with the request: do not dispose it.</summary>
    public Task<OpenJournal?> Current(CancellationToken cancellation) => Of(JournalKind.Own, cancellation);

    /// <summary>The family journal, or null: also when what is open here is a journal of one's own.</summary>
    public Task<OpenJournal?> CurrentFamily(CancellationToken cancellation) => Of(JournalKind.Family, cancellation);

    /// <summary>Whatever journal is open, or null: for what both kinds have, such as settings and the export.</summary>
    public async Task<OpenJournal?> Any(CancellationToken cancellation)
    {
        await Read(cancellation);
        return _journal;
    }

    /// <summary>The kind of the open journal, or null when none is open.</summary>
    public async Task<JournalKind?> OpenKind(CancellationToken cancellation)
    {
        await Read(cancellation);
        return _journal is null ? null : _kind ??= await JournalKinds.Read(journals, _journal, cancellation);
    }

    /// <summary>Whether this phone has a journal that its PIN would open.</summary>
    public async Task<bool> HasLocked(CancellationToken cancellation)
    {
        await Read(cancellation);
        return _locked;
    }

    /// <summary>Keeps a journal open on this phone from now on and ends what this phone had open before; this request has it open at once.</summary>
    /// <param name="journal">The journal; disposed with the request from now on.</param>
    /// <param name="kind">The kind of phone.</param>
    /// <param name="pin">4 to 6 digits on an own phone, or null for none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task Start(OpenJournal journal, SessionKind kind, string? pin, CancellationToken cancellation)
    {
        var locked = await sessions.Start(journal, kind, pin, cancellation);
        var opened = pin is null ? null : await sessions.OpenWithPin(locked, pin, cancellation) as PinResult.Opened;
        await End(cancellation);
        Write(locked, kind);
        if (opened is not null)
        {
            SiteCookie.Write(Context, OpenedCookie, opened.Ticket.ToCookie());
        }

        Adopt(journal);
    }

    /// <summary>Tries the PIN of this phone's journal; when it is right this request has it open at once.</summary>
    /// <exception cref="KeyWorkBusyException">Too many are waiting; no try was used up.</exception>
    public async Task<PinResult> OpenWithPin(string pin, CancellationToken cancellation)
    {
        if (Ticket(Cookie) is not { } ticket)
        {
            return new PinResult.Gone();
        }

        var result = await sessions.OpenWithPin(ticket, pin, cancellation);
        if (result is PinResult.Opened opened)
        {
            SiteCookie.Write(Context, OpenedCookie, opened.Ticket.ToCookie());
            Write(ticket, SessionKind.OwnPhone);
            if (await sessions.Read(opened.Ticket, cancellation) is SessionState.Open open)
            {
                Adopt(open.Journal);
            }
        }

        return result;
    }

    /// <summary>Ends this phone's session for good: only the words open the journal again.</summary>
    public async Task End(CancellationToken cancellation)
    {
        (_read, _locked) = (true, false);
        await EndThese([OpenedCookie, Cookie], cancellation);
    }

    /// <summary>
    /// What Finish and Leave do: ends a shared phone's session; on an own phone locks what a PIN opened, and leaves an own phone without a PIN as it is.
    /// </summary>
    public Task Leave(CancellationToken cancellation) => IsForgotten ? End(cancellation) : EndThese([OpenedCookie], cancellation);

    /// <summary>Clears the open journal's keys.</summary>
    public void Dispose() => _journal?.Dispose();

    private async Task Read(CancellationToken cancellation)
    {
        if (_read)
        {
            return;
        }

        _read = true;
        var state = await sessions.Read(Ticket(OpenedCookie), cancellation);
        var outer = Ticket(Cookie);
        if (state is SessionState.None)
        {
            state = await sessions.Read(outer, cancellation);
        }

        _locked = state is SessionState.Locked;
        _journal = (state as SessionState.Open)?.Journal;
        if (state is not SessionState.None && outer is { } ticket && Kind == SessionKind.OwnPhone && !Context.Response.HasStarted)
        {
            Write(ticket, SessionKind.OwnPhone); // each visit moves the 90 days on
        }
    }

    private void Adopt(OpenJournal journal) => (_journal, _kind, _read, _locked) = (journal, null, true, false);

    private async Task<OpenJournal?> Of(JournalKind kind, CancellationToken cancellation) => await OpenKind(cancellation) == kind ? _journal : null;

    private void Write(SessionTicket ticket, SessionKind kind)
    {
        var own = kind == SessionKind.OwnPhone;
        SiteCookie.Write(Context, Cookie, (own ? Own : Shared) + ticket.ToCookie(), own ? OwnPhoneLife : null);
    }

    // The cookies first: they go even when the store is out of reach, and without their secrets the rows open nothing.
    private async Task EndThese(string[] cookies, CancellationToken cancellation)
    {
        var held = cookies.Where(cookie => Ticket(cookie) is not null).ToList();
        held.ForEach(cookie => SiteCookie.Delete(Context, cookie));
        foreach (var cookie in held)
        {
            await sessions.End(Ticket(cookie)!.Value, cancellation);
        }
    }

    private SessionTicket? Ticket(string cookie)
    {
        var value = SiteCookie.Read(Context, cookie);
        return SessionTicket.Parse(cookie == Cookie ? value is { Length: > 1 } ? value[1..] : null : value);
    }
}
