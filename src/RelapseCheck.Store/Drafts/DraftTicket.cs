namespace RelapseCheck.Store;

/// <summary>What a draft's cookie holds: the row's id and the secret that opens it. Never printed but by <see cref="ToCookie"/>.</summary>
public readonly record struct DraftTicket
{
    internal DraftTicket(Ticket ticket) => Ticket = ticket;

    internal Ticket Ticket { get; }

    /// <summary>The ticket out of a cookie's value; null when it is not one.</summary>
    public static DraftTicket? Parse(string? cookie) => Ticket.Parse(cookie) is { } ticket ? new DraftTicket(ticket) : null;

    /// <summary>The cookie's value: 64 characters of A-Z, a-z, 0-9, "-" and "_".</summary>
    public string ToCookie() => Ticket.ToCookie();

    /// <summary>Says nothing of the secret.</summary>
    public override string ToString() => nameof(DraftTicket);
}
