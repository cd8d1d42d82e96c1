using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Family;

/// <summary>What a family member sees and how they are: asked, said, kept, without script.</summary>
public sealed class ObserveTests(JournalSite site) : IClassFixture<JournalSite>
{
    private static readonly (string Name, string Value)[] Some =
        [("sleep", "a-little"), ("restless", "not-seen"), ("used", "could-not-see"), ("pulled-away", "a-lot"), ("strengths-seen", "meeting")];

    [Theory]
    [InlineData("en", "What you saw this week", "1 seen, 1 not seen, 1 could not see", "Poor sleep", "Went to a group or meeting")]
    [InlineData("es", "Lo que viste esta semana", "Vistas: 1, no vistas: 1, no pudiste ver: 1", "Mal sueño", "Fue a un grupo o reunión")]
    public async Task The_whole_way_says_what_was_seen_and_no_band_number_or_sum(string language, string heading, string counts, string sign, string strength)
    {
        using var browser = site.Visit(language);
        var page = await browser.Observe(Some);
        Assert.Equal("/family/result", browser.Path());
        var text = Text(page);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Contains(counts, text, StringComparison.Ordinal);
        Assert.Contains(sign, text, StringComparison.Ordinal);
        Assert.Contains(strength, text, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? "nobody is called" : "no se llama a nadie", text, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".card--safety #safe-title, .gauge, .band__mark, #band-title"));
        foreach (var link in new[] { "/family/talk", "/family/not-for", "/help-now#naloxone", "/family/strain", "/journal/keep?for=family&next=family-result" })
        {
            Assert.NotNull(page.QuerySelector($"main a[href='{link}']"));
        }
    }

    [Theory]
    [InlineData("en", "/family/observe", "Did they sleep badly?", "Did you see that they slept badly, or at odd hours?")]
    [InlineData("es", "/family/observe", "¿Dormía mal?", "¿Viste que dormía mal o a horas raras?")]
    [InlineData("en", "/family/strain", "Was there no time for you?", "Did you put your own life aside: friends, work, health?")]
    public async Task The_shorter_questions_are_offered_here_and_kept(string language, string path, string inShort, string inFull)
    {
        using var browser = site.Visit(language);
        var page = await browser.Open(path);
        Assert.Contains(inFull, Text(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href$='{path}?words=short']"));
        await browser.Open(path + "?words=short");
        page = await browser.Open(path);
        Assert.Contains(inShort, Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain(inFull, Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_may_be_left_out()
    {
        using var browser = site.Visit();
        var page = await browser.Observe();
        Assert.Equal("/family/result", browser.Path());
        Assert.Contains("You noted no signs this time", Text(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("body", "hard-to-wake", "now", "If they will not wake: act now")]
    [InlineData("people", "violence", "yes", "Your safety comes first")]
    [InlineData("people", "children-near", "yes", "Put it out of a child’s reach today")]
    [InlineData("mind", "talk-of-death", "yes", "They talked of death: ask, listen, call")]
    public async Task What_cannot_wait_stands_on_the_next_step_and_on_the_result(string step, string id, string code, string title)
    {
        using var browser = site.Visit();
        var page = await browser.ObserveUntil(step, (id, code));
        page = await browser.Submit(Form(page), (id, code), ("go", "next"));
        Assert.Equal(title, page.QuerySelector("#safe-title")!.TextContent);
        Assert.NotNull(Form(page));
        Assert.Contains("Call 911", Text(page), StringComparison.Ordinal);
        page = await browser.Observe((id, code));
        Assert.Equal(title, page.QuerySelector("#safe-title")!.TextContent);
    }

    [Fact]
    public async Task Several_dangers_stand_in_their_order_the_first_in_full()
    {
        using var browser = site.Visit();
        var page = await browser.Observe(("children-near", "yes"), ("violence", "yes"), ("talk-of-death", "yes"));
        Assert.Equal("They talked of death: ask, listen, call", page.QuerySelector("#safe-title")!.TextContent);
        var card = page.QuerySelector(".card--safety")!.TextContent;
        Assert.True(card.IndexOf("violence or fear", StringComparison.Ordinal) < card.IndexOf("where a child could reach", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sleep", "9999")]
    [InlineData("hard-to-wake", "<script>")]
    [InlineData("strengths-seen", "meeting nonsense")]
    public async Task A_code_that_is_none_is_said_beside_the_field_and_nothing_is_lost(string id, string code)
    {
        using var browser = site.Visit();
        var step = id == "strengths-seen" ? "strengths" : "body";
        var page = await browser.ObserveUntil(step);
        page = await browser.Submit(Form(page), (id, code), ("go", "next"));
        Assert.Equal($"/family/observe/{step}", browser.Path());
        Assert.NotNull(page.QuerySelector($"#{id}-problem"));
    }

    [Fact]
    public async Task Back_leads_to_the_step_before_with_its_answers()
    {
        using var browser = site.Visit();
        var page = await browser.ObserveUntil("people", ("sleep", "a-lot"));
        page = await browser.Submit(Form(page), ("conflict", "a-little"), ("go", "back"));
        Assert.Equal("/family/observe/body", browser.Path());
        Assert.NotNull(page.QuerySelector("input[name=sleep][value=a-lot][checked]"));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_observation_in_the_family_journal()
    {
        using var browser = site.Visit();
        var words = await browser.KeepFamily();
        var page = await browser.ObserveUntil("strengths");
        var form = Form(page);
        await browser.Submit(form, ("go", "next"));
        await browser.Submit(form, ("go", "next"));
        Assert.Equal("/family/result", browser.Path());
        var kept = Assert.Single(await site.Latest(words));
        Assert.Equal(("observer", null), (kept.Instrument, kept.Score));
    }

    [Fact]
    public async Task An_observation_goes_into_no_journal_of_ones_own_and_waits_for_a_family_journal()
    {
        using var browser = site.Visit();
        var own = await browser.Keep();
        var page = await browser.Observe(Some);
        Assert.Empty(await site.Latest(own));
        Assert.Null(page.QuerySelector("button[value=keep]"));
        Assert.NotNull(page.QuerySelector("a[href='/journal/keep?for=family&next=family-result']"));
        Assert.Empty(await site.Latest(await browser.KeepFamily()));
        var words = await browser.KeepFamily(next: "family-result");
        Assert.Single(await site.Latest(words));
        Assert.Empty(await site.Latest(own));
        page = await browser.Open("/family/journal");
        Assert.Contains("Last time: 1 seen, of 2 that you could see", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_family_journal_does_not_stand_in_the_way_and_keeps_it_once_open()
    {
        using var browser = site.Visit();
        var words = await browser.KeepFamily("own", "2468");
        await browser.Submit((await browser.Open("/family/journal")).Form("/journal/finish"));
        Assert.NotNull((await browser.Open("/family/journal")).QuerySelector("form[action='/journal/pin']"));
        var page = await browser.Observe(Some);
        Assert.Equal("/journal/open", browser.Path());
        Assert.NotNull(page.QuerySelector("main a[href='/family/result']"));
        page = await browser.Submit(page.Form("/journal/pin"), ("pin", "2468"));
        Assert.Equal("/family/result", browser.Path());
        Assert.Equal("Kept in your family journal", page.QuerySelector("#keep-title")!.TextContent);
        Assert.Single(await site.Latest(words));
    }

    [Fact]
    public async Task What_changed_is_told_in_words_and_once_a_week_is_enough()
    {
        using var browser = site.Visit();
        var words = await browser.KeepFamily();
        await site.Write(words, Day(Kept.Today.AddDays(-3), ("sleep", "not-seen"), ("restless", "a-lot"), ("conflict", "a-lot"), ("secretive", "could-not-see")));
        Assert.Contains("Once a week is enough", (await browser.Open("/family/observe")).QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
        var page = await browser.Observe(("sleep", "a-little"), ("restless", "a-little"), ("conflict", "not-seen"), ("secretive", "a-lot"));
        var changes = page.QuerySelector("#change-title")!.ParentElement!.TextContent;
        Assert.Contains("New: Poor sleep", changes, StringComparison.Ordinal);
        Assert.Contains("Still there: Restless", changes, StringComparison.Ordinal);
        Assert.Contains("No longer seen: Arguments", changes, StringComparison.Ordinal);
        Assert.DoesNotContain("Hiding", changes, StringComparison.Ordinal);
        Assert.Equal(2, (await browser.Open("/family/journal")).QuerySelectorAll(".table--days tbody tr").Length);
    }

    [Fact]
    public async Task A_note_is_written_into_the_family_journal_and_shown_there()
    {
        using var browser = site.Visit();
        await browser.KeepFamily();
        var form = (await browser.Open("/family/journal")).Form("/journal/note");
        var page = await browser.Submit(form, ("day", ((IHtmlInputElement)form["day"]!).Value), ("text", "A good dinner 🙂 שלום"));
        Assert.Equal("/family/journal", browser.Path());
        Assert.Contains("A good dinner 🙂 שלום", Text(page), StringComparison.Ordinal);
        page = await browser.Submit(page.Form("/journal/diary/remove"));
        Assert.Equal("/family/journal", browser.Path());
        Assert.DoesNotContain("A good dinner", Text(page), StringComparison.Ordinal);
    }

    private static DayPage Day(DateOnly day, params (string Item, string Code)[] answers) => DayPage.Empty(day) with
    {
        CheckIns = [new CheckIn("o" + day.DayNumber, "observer", 1, 1, new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero), answers.ToDictionary(x => x.Item, x => x.Code), new Dictionary<string, string>(), null, null)],
    };

    private static IHtmlFormElement Form(IHtmlDocument page) => page.QuerySelector<IHtmlFormElement>("form[action^='/family/']:has(button[value=next])")!;

    private static string Text(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
