using RelapseCheck.Store;

namespace RelapseCheck.Web.Features.Counselor;

/// <summary>Waits for an open screen until something of an account's shares changed in this process, and never long: other nodes are asked.</summary>
public sealed class ShareWait : IDisposable
{
    /// <summary>The longest wait (a judgement): what ends on another node is noticed within this, and five seconds are promised.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _woken = new(0, 1);
    private readonly IDisposable _ear;

    /// <summary>Listens from now on.</summary>
    /// <param name="news">What tells of changes.</param>
    /// <param name="account">Whose shares the screen shows, whenever it is asked.</param>
    public ShareWait(ShareNews news, Func<Guid> account) => _ear = news.Listen(told =>
    {
        if (told == account() && _woken.CurrentCount == 0)
        {
            Wake();
        }
    });

    /// <summary>The next time to look.</summary>
    public Task Next(CancellationToken cancellation) => _woken.WaitAsync(Longest, cancellation);

    /// <inheritdoc />
    public void Dispose()
    {
        _ear.Dispose();
        _woken.Dispose();
    }

    private void Wake()
    {
        try
        {
            _woken.Release();
        }
        catch (Exception late) when (late is SemaphoreFullException or ObjectDisposedException)
        {
            // Somebody else woke it at the same moment, or it is over.
        }
    }
}
