namespace RelapseCheck.Store.Accounts;

/// <summary>What an account may do; stored by its number, so the order stays.</summary>
public enum AccountRole
{
    /// <summary>Sees what people chose to share with them.</summary>
    Counselor,

    /// <summary>Sees who looked, and hands shares over; never what is shared.</summary>
    Supervisor,

    /// <summary>Makes and ends accounts; nothing else.</summary>
    Administrator,
}
