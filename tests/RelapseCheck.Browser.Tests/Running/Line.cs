using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace RelapseCheck.Browser.Tests.Running;

/// <summary>The network between a browser and an app: all that the browser asks goes through it, unless it is cut.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, TcpClient> _open = new();
    private readonly Uri _app;
    private readonly Task _accepting;
    private volatile bool _cut;

    public Line(Uri app)
    {
        _app = app;
        _door.Start();
        Address = new Uri($"http://localhost:{((IPEndPoint)_door.LocalEndpoint).Port}/");
        _accepting = Accept();
    }

    /// <summary>Where the browser finds the app.</summary>
    public Uri Address { get; }

    /// <summary>From now on nothing goes through, and what was open is closed.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var (from, to) in _open)
        {
            from.Dispose();
            to.Dispose();
        }
    }

    /// <summary>From now on it goes through again.</summary>
    public void Mend() => _cut = false;

    public async ValueTask DisposeAsync()
    {
        _door.Stop();
        Cut();
        await _accepting;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Carry(await _door.AcceptTcpClientAsync());
            }
        }
        catch (SocketException)
        {
            // The test is over.
        }
    }

    private async Task Carry(TcpClient from)
    {
        using (from)
        using (var to = new TcpClient())
        {
            _open[from] = to;
            try
            {
                if (!_cut)
                {
                    await to.ConnectAsync(_app.Host, _app.Port);
                    await Task.WhenAny(from.GetStream().CopyToAsync(to.GetStream()), to.GetStream().CopyToAsync(from.GetStream()));
                }
            }
            catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // It was cut.
            }

            _open.TryRemove(from, out _);
        }
    }
}
