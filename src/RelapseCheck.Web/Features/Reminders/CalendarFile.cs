using System.Globalization;
using System.Text;

namespace RelapseCheck.Web.Features.Reminders;

/// <summary>Writes a reminder as iCalendar (RFC 5545). Nothing in it names this site: not the id, not the maker.</summary>
public static class CalendarFile
{
    private const int LongestLine = 75; // octets, RFC 5545 section 3.1

    /// <summary>The file's bytes.</summary>
    /// <param name="reminder">What to remind of.</param>
    /// <param name="id">The event's id: random, so that it tells nothing.</param>
    /// <param name="written">When the file is written.</param>
    public static byte[] Write(Reminder reminder, Guid id, DateTimeOffset written)
    {
        var zone = reminder.Zone is null ? null : ZoneRules.Of(reminder.Zone, reminder.First);
        var start = reminder.First.ToDateTime(reminder.Time);
        var title = Escape(reminder.Title);
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Calendar//Reminder//EN", "CALSCALE:GREGORIAN",
            .. zone?.Lines() ?? [],
            "BEGIN:VEVENT",
            $"UID:{id:D}",
            $"DTSTAMP:{Utc(written)}",
            zone is null ? $"DTSTART:{Local(start)}" : $"DTSTART;TZID={zone.Id}:{Local(start)}",
            "DURATION:PT10M",
            $"RRULE:{Repeat(reminder, isZoned: zone is not null)}",
            $"SUMMARY:{title}",
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0S", $"DESCRIPTION:{title}", "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ];

        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => Fold(line) + "\r\n")));
    }

    /// <summary>A local date and time.</summary>
    internal static string Local(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    /// <summary>The two letters of a day of the week.</summary>
    internal static string Day(DayOfWeek day) => day.ToString()[..2].ToUpperInvariant();

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    // The end is given in the manner of the start: in UTC with a zone, local without (RFC 5545 section 3.3.10).
    private static string Repeat(Reminder reminder, bool isZoned)
    {
        var often = reminder.Days.Count is 0 or 7 ? "FREQ=DAILY" : $"FREQ=WEEKLY;BYDAY={string.Join(',', reminder.Days.Select(Day))}";
        if (reminder.Until is not { } until)
        {
            return often;
        }

        var end = until.ToDateTime(new TimeOnly(23, 59, 59));
        return $"{often};UNTIL={(isZoned ? Utc(new DateTimeOffset(end, reminder.Zone!.GetUtcOffset(end))) : Local(end))}";
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // No letter is cut in two: lines are counted in octets, and a letter may have four.
    private static string Fold(string line)
    {
        var (folded, octets) = (new StringBuilder(), 0);
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
