using System.Text;
using System.Text.Json;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Journal.Export;

namespace RelapseCheck.Web.Tests.Features.Journal.Export;

public sealed class FileTests
{
    private static readonly DateOnly Day = new(2026, 11, 3), Today = new(2026, 11, 22);

    private static readonly DayPage Full = new(
        Day,
        [Made.CheckIn("c1", Day, 30, note: "¡Hola! \u0000 <b>"), Made.CheckIn("c2", Day, null)],
        [new Note("n1", new DateTimeOffset(2026, 11, 3, 20, 0, 0, TimeSpan.FromHours(-5)), "A note")],
        [new JournalEvent("e1", "used", null)])
    {
        Cravings = [new CravingLog("w1", new DateTimeOffset(2026, 11, 3, 21, 0, 0, TimeSpan.FromHours(-5)), 8, "home", "alone") { Tries = [new ToolTry("breathing", "yes")] }],
    };

    public static TheoryData<string> Hostile =>
    [
        "", "null", "[]", "{}", "{\"format\":\"journal\"}", "\u0000", new string('[', 5000), "{\"format\":\"journal\",\"schema\":1,\"days\":null}",
        Text().Replace("\"checkIns\"", "\"checkins\"", StringComparison.Ordinal), Text().Replace("\"low\": 30", "\"low\": \"30\"", StringComparison.Ordinal),
        Text().Replace("\"low\": 30", "\"low\": NaN", StringComparison.Ordinal), Text().Replace("\"id\": \"c1\"", "\"id\": null", StringComparison.Ordinal),
        Text().Replace("\"id\": \"c1\"", "\"id\": \"c1\", \"id\": \"c3\"", StringComparison.Ordinal), Text().Replace("\"moderate\"", "\"worst\"", StringComparison.Ordinal), Text()[..^20],
    ];

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "\"format\": \"journal\"", "\"format\": \"other\"", "Import_Format" },
        { "\"schema\": 2", "\"schema\": 3", "Import_Schema" },
        { "\"schema\": 2", "\"schema\": -1", "Import_Schema" },
        { "\"day\": \"2026-11-03\"", "\"day\": \"1999-12-31\"", "Import_Day" },
        { "\"day\": \"2026-11-03\"", "\"day\": \"2027-01-01\"", "Import_Day" },
        { "\"id\": \"c1\"", "\"id\": \"../c1\"", "Import_Id" },
        { "\"id\": \"c1\"", "\"id\": \"c2\"", "Import_Id" },
        { "\"kind\": \"used\"", "\"kind\": \"<script>\"", "Import_Event" },
        { "\"instrument\": \"daily\"", "\"instrument\": \"DROP TABLE\"", "Import_Instrument" },
        { "\"craving\": \"4\"", "\"craving\": \"44\"", "Import_Answer" },
        { "\"craving\": \"4\"", "\"cravings\": \"4\"", "Import_Answer" },
        { "\"low\": 30", "\"low\": 1e400", "Import_Score" },
        { "\"low\": 30", "\"low\": -1", "Import_Score" },
        { "\"low\": 30", "\"low\": 31", "Import_Score" },
        { "\"text\": \"A note\"", "\"text\": \"\"", "Import_Words" },
    };

    [Fact]
    public async Task What_is_written_reads_back_the_same()
    {
        var file = JournalFile.Of(JournalHeader.Empty with { Language = "es", FirstDay = Day }, [Full], [Day.AddDays(1)]);
        var read = await Read(await Write(file));
        Assert.Equal(JsonSerializer.Serialize(file), JsonSerializer.Serialize(read));
        Assert.Empty(FileCheck.Problems(read, JournalKind.Own, Today, KnownInstruments.Find));
    }

    [Fact]
    public async Task A_file_of_the_first_layout_is_still_taken_in()
    {
        const string text = """{"format":"journal","schema":1,"unreadable":[],"journal":{"firstDay":null,"lastDay":null,"language":null,"background":{},"backgroundDay":null},"days":[{"day":"2026-11-03","checkIns":[],"notes":[],"events":[]}]}""";
        var read = await Read(Encoding.UTF8.GetBytes(text));
        Assert.Empty(FileCheck.Problems(read, JournalKind.Own, Today, KnownInstruments.Find));
        Assert.Empty(read.Days[0].Cravings);
        Assert.Empty(read.Journal.Plan.Entries);
    }

    [Theory]
    [InlineData(""" "cravings":null """)]
    [InlineData(""" "cravings":[{"id":"a","at":"2026-11-03T10:00:00+00:00","strength":5,"tries":null}] """)]
    [InlineData(""" "cravings":[null] """)]
    public async Task Nothing_where_a_list_must_be_is_refused_while_reading(string member)
    {
        var text = """{"format":"journal","schema":2,"unreadable":[],"journal":{"firstDay":null,"lastDay":null,"language":null,"background":{},"backgroundDay":null},"days":[{"day":"2026-11-03","checkIns":[],"notes":[],"events":[],MEMBER}]}""";
        await Assert.ThrowsAsync<JsonException>(() => Read(Encoding.UTF8.GetBytes(text.Replace("MEMBER", member, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"entries":null,"changed":null}""")]
    [InlineData("""{"entries":[null],"changed":null}""")]
    public async Task A_plan_that_is_nothing_is_refused_while_reading(string plan)
    {
        var text = """{"format":"journal","schema":2,"unreadable":[],"journal":{"firstDay":null,"lastDay":null,"language":null,"background":{},"backgroundDay":null,"plan":PLAN},"days":[]}""";
        await Assert.ThrowsAsync<JsonException>(() => Read(Encoding.UTF8.GetBytes(text.Replace("PLAN", plan, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_file_that_calls_itself_the_other_kind_does_not_mix_the_two()
    {
        var (own, family) = (JournalHeader.Empty, JournalHeader.Empty with { Kind = JournalKind.Family });
        DayPage[] pages = [Full, DayPage.Empty(Day) with { Events = [new("a", "used", null)] }, DayPage.Empty(Day) with { Cravings = [new("a", Full.CheckIns[0].At, 5)] }];
        Assert.All(pages, page => Assert.Contains(FileCheck.Problems(JournalFile.Of(family, [page], []), JournalKind.Family, Today, KnownInstruments.Find), found => found.What == "Import_Own"));
        var plan = family with { Plan = new() { Entries = [new("a", "people", "Ann")], Changed = Day } };
        Assert.Contains(FileCheck.Problems(JournalFile.Of(plan, [], []), JournalKind.Family, Today, KnownInstruments.Find), found => found.What == "Import_Own");

        var seen = DayPage.Empty(Day) with { CheckIns = [Full.CheckIns[0] with { Instrument = "observer", Version = 1, Answers = new Dictionary<string, string> { ["sleep"] = "a-lot" }, Score = null }] };
        Assert.Contains(FileCheck.Problems(JournalFile.Of(own, [seen], []), JournalKind.Own, Today, KnownInstruments.Find), found => found.What == "Import_Family");
        Assert.DoesNotContain(FileCheck.Problems(JournalFile.Of(family, [seen], []), JournalKind.Family, Today, KnownInstruments.Find), found => found.What is "Import_Own" or "Import_Family");
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_is_not_such_a_file_is_refused_while_reading(string text) =>
        await Assert.ThrowsAsync<JsonException>(() => Read(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_be_true_is_refused_by_name(string from, string to, string problem)
    {
        var text = Text();
        Assert.Contains(from, text, StringComparison.Ordinal);
        var read = await Read(Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)));
        Assert.Contains(FileCheck.Problems(read, JournalKind.Own, Today, KnownInstruments.Find), found => found.What == problem);
    }

    [Fact]
    public void A_day_twice_is_refused() => Assert.Contains(
        FileCheck.Problems(JournalFile.Of(JournalHeader.Empty, [Full, Full], []), JournalKind.Own, Today, KnownInstruments.Find), found => found.What == "Import_DayTwice");

    [Fact]
    public void An_older_version_of_the_questions_is_taken_as_it_stands()
    {
        var old = Made.CheckIn("c1", Day, 30, version: 7) with { Answers = new Dictionary<string, string> { ["gone-item"] = "x" } };
        Assert.Empty(FileCheck.Problems(JournalFile.Of(JournalHeader.Empty, [new DayPage(Day, [old], [], [])], []), JournalKind.Own, Today, KnownInstruments.Find));
    }

    [Fact]
    public void A_message_never_carries_more_than_a_few_words_of_the_file()
    {
        var problem = ImportProblem.At(Day, "Import_Id", new string('x', 500) + "\u0007");
        Assert.Equal(40, problem.Value.Length);
    }

    [Fact]
    public void What_is_there_is_never_overwritten()
    {
        var kept = new DayPage(Day, [Made.CheckIn("c1", Day, 70)], [new Note("n1", default, "Mine")], []);
        var merged = Merge.Into(kept, Full);
        Assert.Equal([70.0, null], merged.CheckIns.Select(checkIn => checkIn.Score!.Overall.Point));
        Assert.Equal("Mine", Assert.Single(merged.Notes).Text);
        Assert.Equal(new ImportCount(1, 1, 0, 1, 2) { Cravings = 1 }, Merge.Count(kept, Full));
        Assert.Equal(new ImportCount(0, 0, 0, 0, 5), Merge.Count(merged, Full));
    }

    [Fact]
    public void Newer_background_comes_along_and_older_does_not()
    {
        var facts = new Dictionary<string, string> { ["prescribed"] = "methadone" };
        var added = JournalHeader.Empty with { Background = facts, BackgroundDay = Day, Language = "es" };
        Assert.Equal(Day, Merge.Into(JournalHeader.Empty, added).BackgroundDay);
        Assert.Null(Merge.Into(JournalHeader.Empty, added).Language);
        Assert.Empty(Merge.Into(JournalHeader.Empty with { BackgroundDay = Day.AddDays(1) }, added).Background);
    }

    private static string Text() => Encoding.UTF8.GetString(Write(JournalFile.Of(JournalHeader.Empty, [Full], [])).GetAwaiter().GetResult());

    private static async Task<byte[]> Write(JournalFile file)
    {
        using var stream = new MemoryStream();
        await file.Write(stream, CancellationToken.None);
        return stream.ToArray();
    }

    private static async Task<JournalFile> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await JournalFile.Read(stream, CancellationToken.None);
    }
}
