using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Journals;
using RelapseCheck.Tests.Folders;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Plans;

public sealed class PlanPostTests(JournalSite site) : IClassFixture<JournalSite>
{
    [Fact]
    public async Task A_form_sent_twice_is_one_line()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var form = (await browser.Open("/plan/write")).AddForm("steps");
        await browser.Submit(form, ("text", "Walk"), ("pick-steps", "call"));
        var page = await browser.Submit(form, ("text", "Walk"), ("pick-steps", "call"));

        Assert.Equal(["Call the first person on my list", "Walk"], page.Lines("steps"));
    }

    [Fact]
    public async Task A_line_is_changed_moved_removed_and_put_back()
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Add("steps", "One");
        await browser.Add("steps", "Two");
        await browser.Add("steps", "Three");

        Assert.Equal(["One", "Second", "Three"], (await browser.Change("Two", "save", "Second")).Lines("steps"));
        var page = await browser.Change("Three", "up");
        Assert.Equal(["One", "Three", "Second"], page.Lines("steps"));
        Assert.NotNull(page.QuerySelector(".entries__entry:nth-child(2) details[open]"));
        Assert.Equal(["Three", "One", "Second"], (await browser.Change("One", "down")).Lines("steps"));
        page = await browser.Change("One", "remove");
        Assert.Equal(["Three", "Second"], page.Lines("steps"));

        page = await browser.Submit((IHtmlFormElement)page.QuerySelector("[role=status] form")!);
        Assert.Equal(["Three", "Second", "One"], page.Lines("steps"));
    }

    [Fact]
    public async Task Two_windows_lose_nothing_of_each_other()
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Add("reasons", "Lina");
        var (one, other) = (await browser.Open("/plan/write"), await browser.Open("/plan/write"));

        await browser.Submit(one.AddForm("reasons"), ("text", "Work"));
        await browser.Submit(one.ChangeForm("Lina"), ("text", "Sunday with Lina"), ("go", "save"));
        await browser.Submit(other.AddForm("reasons"), ("text", "Health"));
        var page = await browser.Submit(other.ChangeForm("Lina"), ("text", "Breakfast with Lina"), ("go", "save"));

        Assert.Equal(["Sunday with Lina", "Work", "Health"], page.Lines("reasons"));
        Assert.Contains("It says now: “Sunday with Lina”", page.QuerySelector("#change-text-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Breakfast with Lina", page.QuerySelector<IHtmlTextAreaElement>("#change-text")!.Value);
        page = await browser.Submit(page.ChangeForm("Sunday with Lina"), ("text", "Breakfast with Lina"), ("go", "save"));
        Assert.Equal(["Breakfast with Lina", "Work", "Health"], page.Lines("reasons"));
    }

    [Theory]
    [InlineData("steps", "", "", "add-steps-text", "Write something, or tick one.")]
    [InlineData("contacts", "", "555-0100", "add-contacts-text", "Write who it is.")]
    [InlineData("contacts", "Maria", "call me", "add-contacts-phone", "digits")]
    [InlineData("naloxone", "~301", "", "add-naloxone-text", "at most 300 letters. You have 301.")]
    public async Task What_cannot_be_taken_is_said_beside_its_field_and_nothing_typed_is_lost(string section, string text, string phone, string field, string said)
    {
        using var browser = site.Visit();
        await browser.Keep();
        var typed = text.StartsWith('~') ? new string('é', 301) : text;
        var page = await browser.Add(section, typed, phone);

        Assert.Contains(said, page.GetElementById(field + "-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.GetElementById(field)!.GetAttribute("aria-invalid"));
        Assert.Equal(typed, page.QuerySelector<IHtmlTextAreaElement>($"#add-{section}-text")!.Value);
        Assert.NotNull(page.QuerySelector($"details#{section}[open]"));
        Assert.Empty(page.Lines(section));
    }

    [Fact]
    public async Task A_line_cannot_be_emptied_by_mistake()
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Add("costs", "Time");
        var page = await browser.Change("Time", "save", "   ");

        Assert.Equal(["Time"], page.Lines("costs"));
        Assert.Contains("remove the line", page.QuerySelector("#change-text-problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_stands_beside_a_person_only()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        await browser.Add("places", "The station", "555-0100");
        await browser.Add("contacts", "Maria", "555-0100");
        await browser.Change("Maria", "save", "Maria", "555-0199");

        Assert.Equal([null, "555-0199"], (await site.Header(words)).Plan.Entries.Select(entry => entry.Phone));
    }

    [Fact]
    public async Task What_does_not_fit_is_named_and_the_rest_is_in()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        await site.Plan(words, Enumerable.Range(1, PlanEdits.MostEntries - 1).Select(n => new PlanEntry($"n{n}", "things", $"Line {n}")));
        var page = await browser.Add("helps", "My bike", "", "eat");

        Assert.Equal(["Eat something"], page.Lines("helps"));
        Assert.Contains("This did not fit: My bike.", page.QuerySelector(".notice--problem")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plan/add", "nonsense", "x")]
    [InlineData("/plan/add", "steps", "no id at all")]
    [InlineData("/plan/change", "", "")]
    [InlineData("/plan/change", "steps", "../x")]
    public async Task A_post_that_no_form_made_changes_nothing(string path, string section, string entry)
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        var token = (await browser.Open("/plan/write")).QuerySelector<IHtmlInputElement>("input[name=f]")!.Value;
        await browser.Post(path, ("f", token), ("section", section), ("entry", entry), ("text", "x"), ("go", "save"));

        Assert.Equal((HttpStatusCode.OK, "/plan/write"), (browser.Answer.StatusCode, browser.Path()));
        Assert.Empty((await site.Header(words)).Plan.Entries);
    }

    [Fact]
    public async Task A_line_in_a_form_that_grew_stale_comes_back_on_its_page()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var form = (await browser.Open("/plan/write")).AddForm("moods");
        browser.Cookies.GetAllCookies().Single(cookie => cookie.Name == "rc_f").Expired = true;
        var page = await browser.Submit(form, ("text", "Not lost"));

        Assert.Equal("/plan/write", browser.Path());
        Assert.Equal("Not lost", page.QuerySelector<IHtmlTextAreaElement>("#add-moods-text")!.Value);
        Assert.Empty(page.Lines("moods"));
    }

    [Fact]
    public async Task A_session_that_ended_keeps_the_line_until_the_journal_is_open_again()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        var form = (await browser.Open("/plan/write")).AddForm("meetings");
        browser.Cookies.GetAllCookies().Single(cookie => cookie.Name == "rc_s").Expired = true;
        var page = await browser.Submit(form, ("text", "Tuesday, 7 pm"));
        Assert.Equal("/journal/open", browser.Path());

        page = await browser.Submit(page.Form("/journal/open"), ("words", words), ("device", "shared"), ("pin", ""));
        Assert.Equal("/plan/write", browser.Path());
        Assert.Equal("Tuesday, 7 pm", page.QuerySelector<IHtmlTextAreaElement>("#add-meetings-text")!.Value);
        page = await browser.Submit(page.AddForm("meetings"), ("text", "Tuesday, 7 pm"));
        Assert.Equal(["Tuesday, 7 pm"], page.Lines("meetings"));
    }

    [Fact]
    public async Task Nothing_of_a_plan_stands_readable_in_the_data_folder_nor_in_an_address()
    {
        using var browser = site.Visit();
        await browser.Keep();
        await browser.Add("contacts", "Zanahoria Quetzal", "555-0177");
        Assert.DoesNotMatch("Zanahoria|[0-9a-f]{32}", browser.Answer.RequestMessage!.RequestUri!.OriginalString);
        Assert.Empty(FolderBytes.Holding(site.DataFolder, "Zanahoria"));
        Assert.Empty(FolderBytes.Holding(site.DataFolder, "555-0177"));
    }
}
