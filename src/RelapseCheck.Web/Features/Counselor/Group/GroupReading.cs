using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;

namespace RelapseCheck.Web.Features.Counselor.Group;

/// <summary>From the list of shares to people of a group.</summary>
public static class GroupReading
{
    /// <summary>Days since the latest check-in within which its drivers count: four weeks (a judgement).</summary>
    public const int DriverDays = 28;

    /// <summary>Those who are counted: people of their own, whose sharing runs; nobody when they are too few, and then nobody's data is looked at.</summary>
    public static IReadOnlyList<Case> Counted(IReadOnlyList<Case> all)
    {
        Case[] own = [.. all.Where(one => one.Consent is { Kind: JournalKind.Own } && one.State == ShareState.Active)];
        return own.Length < GroupTable.Fewest ? [] : own;
    }

    /// <summary>One person.</summary>
    public static GroupPerson Of(Case one, DateOnly today) => new(
        [.. one.Summary.Lines.Where(line => line.Shown is not null).Select(line => (line.Day, line.Shown!.Value))],
        one.Summary.Lines is [.., var last] && last.Day > today.AddDays(-DriverDays) && last.Sheet() is { } sheet
            ? [.. Reasons.Of(sheet, null).Adding.Select(reason => reason.Item.Id)]
            : null);
}
