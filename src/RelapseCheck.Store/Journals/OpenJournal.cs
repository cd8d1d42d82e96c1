using System.Security.Cryptography;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store;

/// <summary>A journal's keys in memory for one request; dispose it with the request.</summary>
public sealed class OpenJournal : IDisposable
{
    private readonly byte[] _dataKey, _lookup;

    internal OpenJournal(ReadOnlySpan<byte> dataKey, ReadOnlySpan<byte> lookup, IReadOnlyList<HeldSession> held)
    {
        _dataKey = dataKey.ToArray();
        _lookup = lookup.ToArray();
        Keys = new JournalKeys(dataKey);
        Held = held;
    }

    /// <summary>The same for the same journal, and for no other: to tell whether what waits sealed in a browser is of this one. Never shown.</summary>
    public string Mark => Convert.ToHexStringLower(Keys.HeaderId());

    internal ReadOnlySpan<byte> DataKey => _dataKey;

    internal byte[] Lookup => _lookup;

    internal JournalKeys Keys { get; }

    /// <summary>The session it was opened through, and the one that a PIN unlocked it from; empty when the words opened it.</summary>
    internal IReadOnlyList<HeldSession> Held { get; }

    /// <summary>Clears the keys.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_dataKey);
        Keys.Dispose();
        foreach (var session in Held)
        {
            CryptographicOperations.ZeroMemory(session.Key);
        }
    }
}

/// <summary>A session row and the key its content is wrapped under.</summary>
internal sealed record HeldSession(byte[] Id, byte[] Key);
