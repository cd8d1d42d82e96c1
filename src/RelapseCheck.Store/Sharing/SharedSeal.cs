using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.DataProtection;

namespace RelapseCheck.Store;

/// <summary>Protects what is shared, each share and each place under a purpose of its own: moved or swapped, it does not open.</summary>
internal sealed class SharedSeal(IDataProtectionProvider protection)
{
    // As the journal's pages: a length says little.
    private const int Step = 1024;
    private const string Purpose = "RelapseCheck.Share";

    public byte[] Close<T>(byte[] share, string place, T content, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(content, type);
        var padded = new byte[(json.Length + Step - 1) / Step * Step];
        padded.AsSpan().Fill((byte)' ');
        json.CopyTo(padded, 0);
        try
        {
            return Protector(share, place).Protect(padded);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(json);
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    /// <summary>The content, or null when it does not open.</summary>
    public T? Open<T>(byte[] share, string place, byte[] blob, JsonTypeInfo<T> type)
        where T : class
    {
        if (blob.Length == 0)
        {
            return null;
        }

        try
        {
            var json = Protector(share, place).Unprotect(blob);
            try
            {
                return JsonSerializer.Deserialize(json, type);
            }
            finally
            {
                CryptographicOperations.ZeroMemory(json);
            }
        }
        catch (Exception error) when (error is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector Protector(byte[] share, string place) => protection.CreateProtector(Purpose, Convert.ToHexStringLower(share), place);
}
