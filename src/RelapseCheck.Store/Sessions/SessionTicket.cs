namespace RelapseCheck.Store;

/// <summary>What a session's cookie holds: the row's id and the secret that opens it. Never printed but by <see cref="ToCookie"/>.</summary>
public readonly record struct SessionTicket
{
    internal SessionTicket(Ticket ticket) => Ticket = ticket;

    internal Ticket Ticket { get; }

    /// <summary>The ticket out of a cookie's value; null when it is not one.</summary>
    public static SessionTicket? Parse(string? cookie) => Ticket.Parse(cookie) is { } ticket ? new SessionTicket(ticket) : null;

    /// <summary>The cookie's value: 64 characters of A-Z, a-z, 0-9, "-" and "_".</summary>
    public string ToCookie() => Ticket.ToCookie();

    /// <summary>Says nothing of the secret.</summary>
    public override string ToString() => nameof(SessionTicket);
}
