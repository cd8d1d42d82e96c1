using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RelapseCheck.Core.Sealing;

namespace RelapseCheck.Store;

/// <summary>Turns what a journal holds into sealed rows and back.</summary>
internal static class PageSeal
{
    public static PageRow Close(JournalKeys keys, DateOnly day, PageContent content, long version, int? expires) =>
        Close(keys.Page, keys.PageId(day), JsonSerializer.SerializeToUtf8Bytes(content, PageJson.Default.PageContent), version, expires);

    public static PageRow Close(JournalKeys keys, HeaderContent content, long version, int? expires) =>
        Close(keys.Header, keys.HeaderId(), JsonSerializer.SerializeToUtf8Bytes(content, PageJson.Default.HeaderContent), version, expires);

    /// <summary>The day in a row, or null when it does not open or is not that day's.</summary>
    public static PageContent? Open(JournalKeys keys, DateOnly day, PageRow row) =>
        Open(keys.Page, row, PageJson.Default.PageContent) is { } content && content.Day == day ? content : null;

    /// <summary>The header in a row, or null when it does not open.</summary>
    public static HeaderContent? OpenHeader(JournalKeys keys, PageRow row) => Open(keys.Header, row, PageJson.Default.HeaderContent);

    /// <summary>A version for a row that is new: random, so that versions do not count saves.</summary>
    public static long FirstVersion() => RandomNumberGenerator.GetInt32(1, int.MaxValue);

    private static PageRow Close(ReadOnlySpan<byte> key, byte[] id, byte[] json, long version, int? expires)
    {
        var blob = Seal.Close(key, new SealPlace(PageRow.Table, id, version), json);
        CryptographicOperations.ZeroMemory(json);
        return new PageRow { Id = id, Version = version, Blob = blob, ExpiresQuarter = expires };
    }

    private static T? Open<T>(ReadOnlySpan<byte> key, PageRow row, JsonTypeInfo<T> type)
        where T : class
    {
        if (Seal.Open(key, new SealPlace(PageRow.Table, row.Id, row.Version), row.Blob) is not { } json)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(json);
        }
    }
}
