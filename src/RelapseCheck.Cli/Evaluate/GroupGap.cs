namespace RelapseCheck.Cli.Evaluate;

/// <summary>A group in which the rating tells use in the next week less well than on the whole; it must be named wherever the whole is.</summary>
/// <param name="Name">The group.</param>
/// <param name="Weeks">Its weeks.</param>
/// <param name="People">Its people.</param>
/// <param name="Gap">How far its area lies below that of all weeks.</param>
/// <param name="Auroc">Its area.</param>
internal sealed record GroupGap(string Name, int Weeks, int People, double Gap, Figure Auroc)
{
    /// <summary>A group further below the whole than this is named (a judgement).</summary>
    public const double Most = 0.04;

    /// <summary>The groups that must be named, the largest gap first.</summary>
    public static IReadOnlyList<GroupGap> Of(Measures all, IEnumerable<Measures> groups) =>
    [
        .. groups.Where(group => group.Auroc is not null && all.Auroc is not null)
            .Select(group => new GroupGap(group.Name, group.Weeks, group.People, all.Auroc!.Value - group.Auroc!.Value, group.Auroc))
            .Where(group => group.Gap > Most)
            .OrderByDescending(group => group.Gap),
    ];
}
