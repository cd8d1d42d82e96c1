using System.Globalization;
using System.Text;
using RelapseCheck.Web.Features.Reminders;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Tests.Features.Reminders;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Written = new(2026, 11, 22, 8, 30, 0, TimeSpan.Zero);

    public static TheoryData<string> Zones => [.. Places.Zones.Select(zone => zone.Id)];

    [Fact]
    public void A_daily_reminder_wherever_the_person_is_has_a_local_time_and_no_zone()
    {
        var calendar = Calendar.Parse(Write(new("Notes", new(2026, 11, 22), new(20, 0), [], null)));
        var happening = calendar.Part("VEVENT");

        Assert.Equal("VCALENDAR", calendar.Name);
        Assert.Equal("2.0", calendar["VERSION"]);
        Assert.NotEmpty(calendar["PRODID"]);
        Assert.DoesNotContain(calendar.Parts, part => part.Name == "VTIMEZONE");
        Assert.Equal("20261122T200000", happening["DTSTART"]);
        Assert.Equal("20261122T083000Z", happening["DTSTAMP"]);
        Assert.Equal("FREQ=DAILY", happening["RRULE"]);
        Assert.Equal("DISPLAY", happening.Part("VALARM")["ACTION"]);
        Assert.Equal("PT0S", happening.Part("VALARM")["TRIGGER"]);
        Assert.Equal("Notes", happening.Part("VALARM")["DESCRIPTION"]);
    }

    [Fact]
    public void Chosen_days_and_a_last_day_stand_in_the_rule()
    {
        var reminder = new Reminder("Notes", new(2026, 11, 23), new(7, 5), [DayOfWeek.Monday, DayOfWeek.Thursday], new(2026, 12, 31));

        Assert.Equal("FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261231T235959", Calendar.Parse(Write(reminder)).Part("VEVENT")["RRULE"]);

        // With a zone the end is in UTC: Madrid is an hour ahead in December.
        var zoned = Calendar.Parse(Write(reminder with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid") })).Part("VEVENT");
        Assert.Equal("FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261231T225959Z", zoned["RRULE"]);
        Assert.Equal(";TZID=Europe/Madrid", zoned.Properties.Single(p => p.Name == "DTSTART").Parameters);
    }

    [Theory]
    [InlineData("Rest, then write; then \\ sleep")]
    [InlineData("🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊")]
    [InlineData("استراحة قصيرة كل مساء مع كوب من الشاي")]
    [InlineData("BEGIN:VEVENT")]
    [InlineData("Años, sueño y café: cada mañana un poquito")]
    public void A_title_comes_out_as_it_went_in_and_no_line_is_too_long(string title) =>
        Assert.Equal(title, Calendar.Text(Calendar.Parse(Write(new(title, new(2026, 11, 22), new(20, 0), [], null))).Part("VEVENT")["SUMMARY"]));

    [Fact]
    public void Nothing_in_the_file_names_the_site_or_what_it_is_for()
    {
        var text = Encoding.UTF8.GetString(Write(new("Notes", new(2026, 11, 22), new(20, 0), [], null) { Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York") }));

        Assert.All(new[] { "relapse", "recover", "daybook", "http", "localhost", "check-in", "URL" }, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Two_files_have_nothing_in_common_that_would_tell_they_are_of_one_person()
    {
        var reminder = new Reminder("Notes", new(2026, 11, 22), new(20, 0), [], null);

        Assert.NotEqual(Calendar.Parse(CalendarFile.Write(reminder, Guid.NewGuid(), Written)).Part("VEVENT")["UID"], Calendar.Parse(CalendarFile.Write(reminder, Guid.NewGuid(), Written)).Part("VEVENT")["UID"]);
    }

    /// <summary>The zone's rules, worked out by hand from the file, agree with the zone on every day of four years.</summary>
    [Theory]
    [MemberData(nameof(Zones))]
    public void The_rules_of_a_zone_in_the_file_agree_with_the_zone(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var rules = Calendar.Parse(Write(new("Notes", new(2026, 11, 22), new(20, 0), [], null) { Zone = zone })).Part("VTIMEZONE");

        Assert.Equal(id, rules["TZID"]);
        for (var day = new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Unspecified); day.Year < 2030; day = day.AddDays(1))
        {
            Assert.Equal(zone.GetUtcOffset(day), OffsetAt(rules, day));
        }
    }

    [Theory]
    [InlineData("2026-11-22T19:59", "2026-11-22")]
    [InlineData("2026-11-22T20:00", "2026-11-23")]
    public void The_first_day_is_the_next_one_whose_time_is_still_to_come(string now, string first) =>
        Assert.Equal(DateOnly.Parse(first, CultureInfo.InvariantCulture), Reminder.FirstFrom(DateTime.Parse(now, CultureInfo.InvariantCulture), new(20, 0), []));

    [Fact]
    public void The_first_day_is_one_of_the_days_chosen() => // the 22nd is a Sunday
        Assert.Equal(new DateOnly(2026, 11, 26), Reminder.FirstFrom(new(2026, 11, 22, 9, 0, 0, DateTimeKind.Unspecified), new(8, 0), [DayOfWeek.Sunday, DayOfWeek.Thursday]));

    private static byte[] Write(Reminder reminder) => CalendarFile.Write(reminder, Guid.NewGuid(), Written);

    private static TimeSpan OffsetAt(Calendar rules, DateTime at)
    {
        var changes = rules.Parts.SelectMany(part => Onsets(part, at.Year).Select(onset => (onset, part))).Where(change => change.onset <= at).OrderBy(change => change.onset).ToList();
        var offset = changes[^1].part["TZOFFSETTO"];
        return TimeSpan.ParseExact(offset[1..], "hhmm", CultureInfo.InvariantCulture) * (offset[0] == '-' ? -1 : 1);
    }

    private static List<DateTime> Onsets(Calendar part, int lastYear)
    {
        var start = DateTime.ParseExact(part["DTSTART"], "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        var rule = part.Properties.SingleOrDefault(p => p.Name == "RRULE").Value;
        if (rule is null)
        {
            return [start];
        }

        var words = rule.Split(';').Select(word => word.Split('=')).ToDictionary(word => word[0], word => word[1], StringComparer.Ordinal);
        Assert.Equal("YEARLY", words["FREQ"]);
        var month = int.Parse(words["BYMONTH"], CultureInfo.InvariantCulture);
        var week = int.Parse(words["BYDAY"][..^2], CultureInfo.InvariantCulture);
        var name = words["BYDAY"][^2..];
        List<DateTime> onsets = [.. Enumerable.Range(start.Year, lastYear - start.Year + 1).Select(year =>
        {
            var days = Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(day => new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified)).Where(day => day.DayOfWeek.ToString().StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList();
            return (week > 0 ? days[week - 1] : days[days.Count + week]) + start.TimeOfDay;
        })];
        Assert.Equal(start, onsets[0]);
        return onsets;
    }
}
