namespace RelapseCheck.Store;

/// <summary>Where the store keeps its files, and for how long.</summary>
public sealed class StoreOptions
{
    /// <summary>The folder that holds <c>db/</c> and <c>keys/</c>; made at first start, readable by its owner alone.</summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// How many quarters after it was last opened a journal may be removed, 1 to 400; null, the default: never.
    /// </summary>
    public int? RetentionQuarters { get; init; }
}
