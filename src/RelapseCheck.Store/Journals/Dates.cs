namespace RelapseCheck.Store;

/// <summary>Days in a row.</summary>
internal static class Dates
{
    /// <summary>Every day from the first to the last, both included; none when there is no first.</summary>
    public static IReadOnlyList<DateOnly> Between(DateOnly? first, DateOnly? last) =>
        first is { } from && last is { } to && from <= to
            ? [.. Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber)]
            : [];
}
