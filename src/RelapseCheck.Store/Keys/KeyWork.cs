namespace RelapseCheck.Store;

/// <summary>Lets only some derivations run at once, so that guessing cannot take the whole machine; the others wait, and too many are turned away.</summary>
internal sealed class KeyWork(int atOnce, int mostWaiting) : IDisposable
{
    /// <summary>How many may wait (a judgement: on two cores about four seconds).</summary>
    public const int MostWaiting = 32;

    private readonly SemaphoreSlim _running = new(atOnce);
    private int _waiting;

    /// <summary>Half the cores, at least one.</summary>
    public static int AtOnce => Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Waits for a turn; disposing what is returned gives it back.</summary>
    /// <exception cref="KeyWorkBusyException">Too many are waiting.</exception>
    public async Task<IDisposable> Enter(CancellationToken cancellation)
    {
        if (!await _running.WaitAsync(TimeSpan.Zero, CancellationToken.None))
        {
            await WaitInLine(cancellation);
        }

        return new Turn(_running);
    }

    public void Dispose() => _running.Dispose();

    private async Task WaitInLine(CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > mostWaiting)
            {
                throw new KeyWorkBusyException();
            }

            await _running.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private sealed class Turn(SemaphoreSlim running) : IDisposable
    {
        private SemaphoreSlim? _running = running;

        public void Dispose() => Interlocked.Exchange(ref _running, null)?.Release();
    }
}
