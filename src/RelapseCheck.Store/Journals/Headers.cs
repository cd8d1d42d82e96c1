namespace RelapseCheck.Store;

/// <summary>Reads and changes headers: the page that knows what the journal has beside its days.</summary>
internal sealed class Headers(Database database, PageTable pages)
{
    /// <summary>The header and the version of its row.</summary>
    /// <exception cref="JournalGoneException">No row.</exception>
    /// <exception cref="PageUnreadableException">It does not open.</exception>
    public async Task<(HeaderContent Content, long Version)> Read(StoreDb db, OpenJournal journal, CancellationToken cancellation)
    {
        var row = await pages.Find(db, journal.Keys.HeaderId(), cancellation) ?? throw new JournalGoneException();
        return (PageSeal.OpenHeader(journal.Keys, row) ?? throw new PageUnreadableException(), row.Version);
    }

    /// <summary>Changes the header, and whatever else belongs to the same transaction.</summary>
    public Task Change(OpenJournal journal, Func<HeaderContent, HeaderContent> change, Func<StoreDb, Task>? also, CancellationToken cancellation) =>
        Race.Win(
            async () =>
            {
                var (content, version) = await database.Run(db => Read(db, journal, cancellation));
                var row = PageSeal.Close(journal.Keys, change(content), version + 1, pages.Expires);
                return await database.Write(async db =>
                {
                    if (!await PageTable.Write(db, row, row.Id, version))
                    {
                        return false;
                    }

                    await (also?.Invoke(db) ?? Task.CompletedTask);
                    return true;
                });
            },
            cancellation);
}
