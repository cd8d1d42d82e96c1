using System.Globalization;

namespace RelapseCheck.Web.Features.Reminders;

/// <summary>When the clocks of a zone change, as a calendar file says it (VTIMEZONE, RFC 5545 section 3.6.5): read off the zone's own changes, year by year.</summary>
public sealed class ZoneRules
{
    // Judgement: a rule that held from last year to four years ahead is the rule; shorter would take an exception for it.
    private const int Years = 6;

    private readonly IReadOnlyList<Change> _changes;
    private readonly TimeSpan _offset;

    private ZoneRules(string id, TimeSpan offset, IReadOnlyList<Change> changes) => (Id, _offset, _changes) = (id, offset, changes);

    /// <summary>The zone's name, such as Europe/Madrid.</summary>
    public string Id { get; }

    /// <summary>The rules from a day on; null when the zone changes its clocks without a yearly rule, and then only a local time is right.</summary>
    public static ZoneRules? Of(TimeZoneInfo zone, DateOnly from)
    {
        var years = Enumerable.Range(from.Year - 1, Years).Select(year => ChangesIn(zone, year)).ToList();
        var first = years[0];
        if (years.TrueForAll(year => year.Count == 0))
        {
            return new(zone.Id, zone.GetUtcOffset(from.ToDateTime(TimeOnly.MinValue)), []);
        }

        return years.TrueForAll(year => year.Count == first.Count) && Enumerable.Range(0, first.Count).All(at => years.TrueForAll(year => year[at].IsAs(first[at])))
            && Enumerable.Range(0, first.Count).Select(at => first[at].Named(years.ConvertAll(year => year[at]))).ToList() is var named && named.TrueForAll(change => change.Week is not null)
            ? new(zone.Id, default, named)
            : null;
    }

    /// <summary>The lines of the block.</summary>
    public IEnumerable<string> Lines() =>
    [
        "BEGIN:VTIMEZONE",
        $"TZID:{Id}",
        .. _changes.Count == 0
            ? ["BEGIN:STANDARD", "DTSTART:19700101T000000", $"TZOFFSETFROM:{Offset(_offset)}", $"TZOFFSETTO:{Offset(_offset)}", "END:STANDARD"]
            : _changes.SelectMany(change => change.Lines()),
        "END:VTIMEZONE",
    ];

    private static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);

    private static List<Change> ChangesIn(TimeZoneInfo zone, int year)
    {
        List<Change> changes = [];
        var end = new DateTime(year + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var day = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc); day < end; day = day.AddDays(1))
        {
            var (before, after) = (day, day.AddDays(1));
            if (zone.GetUtcOffset(before) == zone.GetUtcOffset(after))
            {
                continue;
            }

            while (after - before > TimeSpan.FromMinutes(1))
            {
                var middle = before.AddMinutes(Math.Floor((after - before).TotalMinutes / 2));
                (before, after) = zone.GetUtcOffset(middle) == zone.GetUtcOffset(before) ? (middle, after) : (before, middle);
            }

            changes.Add(new(after + zone.GetUtcOffset(before), zone.GetUtcOffset(before), zone.GetUtcOffset(after)));
        }

        return changes;
    }

    /// <summary>One change of the clocks.</summary>
    /// <param name="At">What clocks show when they are changed.</param>
    /// <param name="From">The offset before.</param>
    /// <param name="To">The offset after.</param>
    private sealed record Change(DateTime At, TimeSpan From, TimeSpan To)
    {
        /// <summary>Which of the month's days of this name: 1 to 5, -1 for the last; null when no number holds in every year.</summary>
        public int? Week { get; private init; }

        public bool IsAs(Change other) =>
            (At.Month, At.DayOfWeek, At.TimeOfDay, From, To) == (other.At.Month, other.At.DayOfWeek, other.At.TimeOfDay, other.From, other.To);

        public Change Named(List<Change> everyYear) => this with
        {
            Week = everyYear.TrueForAll(change => change.At.AddDays(7).Month != change.At.Month) ? -1
                : everyYear.TrueForAll(change => Number(change) == Number(this)) ? Number(this) : null,
        };

        public IEnumerable<string> Lines()
        {
            var name = To > From ? "DAYLIGHT" : "STANDARD";
            return
            [
                $"BEGIN:{name}", $"DTSTART:{CalendarFile.Local(At)}", $"TZOFFSETFROM:{Offset(From)}", $"TZOFFSETTO:{Offset(To)}",
                string.Create(CultureInfo.InvariantCulture, $"RRULE:FREQ=YEARLY;BYMONTH={At.Month};BYDAY={Week}{CalendarFile.Day(At.DayOfWeek)}"), $"END:{name}",
            ];
        }

        private static int Number(Change change) => ((change.At.Day - 1) / 7) + 1;
    }
}
