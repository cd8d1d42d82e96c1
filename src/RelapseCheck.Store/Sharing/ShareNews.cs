using System.Collections.Concurrent;

namespace RelapseCheck.Store;

/// <summary>Tells screens that are open in this process that something of an account's shares changed; several nodes find out by <see cref="CaseStore.Stamp(Viewer, CancellationToken)"/>.</summary>
public sealed class ShareNews
{
    private readonly ConcurrentDictionary<object, Action<Guid>> _listeners = new();

    /// <summary>Listens until what is returned is disposed. The listener gets the account, and only wakes something up: it must not wait or throw.</summary>
    public IDisposable Listen(Action<Guid> listener)
    {
        var ear = new Ear(this);
        _listeners[ear] = listener;
        return ear;
    }

    internal void Tell(Guid account)
    {
        foreach (var listener in _listeners.Values)
        {
            listener(account);
        }
    }

    private sealed class Ear(ShareNews news) : IDisposable
    {
        public void Dispose() => news._listeners.TryRemove(this, out _);
    }
}
