namespace RelapseCheck.Store;

/// <summary>How long sessions last.</summary>
internal static class SessionLife
{
    /// <summary>From the last use.</summary>
    public static TimeSpan Idle(SessionRowKind kind) => IsLong(kind) ? TimeSpan.FromDays(90) : TimeSpan.FromMinutes(15);

    /// <summary>When a session begun now ends however much it is used.</summary>
    public static long LastEnd(SessionRowKind kind, DateTimeOffset now) => IsLong(kind) ? long.MaxValue : now.AddHours(2).ToUnixTimeSeconds();

    /// <summary>When it ends if it is used now and not again.</summary>
    public static long End(SessionRowKind kind, DateTimeOffset now, long lastEnd) => Math.Min(now.Add(Idle(kind)).ToUnixTimeSeconds(), lastEnd);

    /// <summary>Ends are moved on in steps, so that not every request writes: a day, or half a minute.</summary>
    public static long Step(SessionRowKind kind) => (long)(IsLong(kind) ? TimeSpan.FromDays(1) : TimeSpan.FromSeconds(30)).TotalSeconds;

    private static bool IsLong(SessionRowKind kind) => kind is SessionRowKind.OwnPhone or SessionRowKind.OwnPhoneWithPin;
}
