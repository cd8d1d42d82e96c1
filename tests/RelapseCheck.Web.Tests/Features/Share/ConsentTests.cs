using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Tests.Folders;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Counselor;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Share;

public sealed class ConsentTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-US", "What you agreed to", "which safety rules spoke, such as use")]
    [InlineData("es-MX", "Lo que acordaste", "hablaron, como consumo")]
    public async Task From_code_to_receipt_every_element_of_the_consent_is_there(string language, string heading, string bands)
    {
        var with = await site.Counselor();
        using var browser = await site.WithJournal(language: language);
        var receipt = await browser.ShareWith(site, with, ("part", "answers"));

        Assert.Equal("/share/receipt", browser.Path());
        Assert.Contains(heading, receipt.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(bands, receipt.Said(), StringComparison.Ordinal);
        Assert.Contains("Jordan Park", receipt.Said(), StringComparison.Ordinal);
        Assert.Contains("42 CFR", receipt.Said(), StringComparison.Ordinal);
        Assert.Contains("R.", receipt.Said(), StringComparison.Ordinal);
        Assert.Equal(10, receipt.QuerySelectorAll(".agreed dt").Length);
        Assert.DoesNotMatch("[0-9a-f]{16}", browser.Answer.RequestMessage!.RequestUri!.OriginalString);

        var seen = Assert.Single(await site.Get<CaseStore>().List(new(with.Id, with.Organisation, with.Name, "one"), all => all, LookKind.List, Token));
        Assert.Equal("River", seen.Consent!.Called);
        Assert.Equal(new ShareScope { Answers = true }, seen.Consent.Scope);
        Assert.Equal(Kept.Today.AddDays(-30), seen.Consent.From);
        Assert.Equal(Kept.Today.AddDays(90), seen.Consent.Until);
        Assert.Equal(6, seen.Summary.Lines.Count);
    }

    [Fact]
    public async Task Nothing_is_ticked_before_the_person_ticks_it_and_ninety_days_is_the_usual()
    {
        using var browser = await site.WithJournal();
        var page = await browser.TypeShareCode(await site.Code(await site.Counselor()));
        Assert.Empty(page.QuerySelectorAll("input[type=checkbox][checked]"));
        Assert.Equal(["0", "90"], page.QuerySelectorAll<IHtmlInputElement>("input[type=radio][checked]").Select(input => input.Value));
        Assert.Contains("may stand in", page.Said(), StringComparison.Ordinal);
        Assert.Contains("not even Jordan Park", page.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_stays()
    {
        using var browser = await site.WithJournal();
        var page = await browser.TypeShareCode(await site.Code(await site.Counselor()));
        page = await browser.Sign(page, ("called", ""), ("sign", new string('x', 61)), ("agree", ""), ("part", "notes"), ("back", "90"), ("until", "7"));

        Assert.Equal("/share/consent", browser.Path());
        Assert.Equal(["called", "until-first", "sign", "agree"], page.QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")!.Split('#')[1]));
        Assert.All(["called-problem", "sign-problem", "agree-problem", "until-problem"], id => Assert.NotNull(page.GetElementById(id)));
        Assert.NotNull(page.QuerySelector("input[value=notes][checked]"));
        Assert.NotNull(page.QuerySelector("input[name=back][value='90'][checked]"));
        Assert.Equal(61, page.QuerySelector<IHtmlInputElement>("#sign")!.Value.Length);
    }

    [Fact]
    public async Task The_preview_is_brought_up_to_date_without_script_and_signs_nothing()
    {
        using var browser = await site.WithJournal();
        var page = await browser.TypeShareCode(await site.Code(await site.Counselor()));
        page = await browser.Sign(page, ("called", "River"), ("part", "domains"), ("go", "preview"));
        Assert.Equal("/share/consent", browser.Path());
        Assert.Contains("River", page.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[role=alert]"));
        Assert.Contains("No one but you", (await browser.Open("/share")).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_signs_what_the_preview_has_not_shown()
    {
        var with = await site.Counselor();
        using var browser = await site.WithJournal();
        var page = await browser.TypeShareCode(await site.Code(with));
        (string, string)[] chosen = [("part", "notes"), ("sign", "R. of the river")];
        page = await browser.SendConsent(page, chosen);
        Assert.Equal("/share/consent", browser.Path());
        Assert.Contains("Nothing is shared yet", page.QuerySelector("#see-title ~ [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A note of " + Kept.Today.Day, page.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("R. of the river", page.QuerySelector<IHtmlInputElement>("#sign")!.Value);
        Assert.NotNull(page.QuerySelector("#agree[checked]"));
        Assert.Empty(await site.Get<CaseStore>().Ids(new(with.Id, with.Organisation, with.Name, "one"), Token));

        await browser.SendConsent(page, chosen);
        Assert.Equal("/share/receipt", browser.Path());
    }

    [Fact]
    public async Task The_preview_holds_what_is_shared_and_nothing_else()
    {
        using var browser = await site.WithJournal();
        var page = await browser.TypeShareCode(await site.Code(await site.Counselor()));
        page = await browser.Sign(page, ("back", "0"), ("go", "preview"));
        var seen = page.QuerySelector(".preview")!.TextContent;
        Assert.DoesNotContain("A note of", seen, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".preview .fold__body .lists__name"));
        Assert.Equal("How was today? 20 of 100", page.QuerySelector(".preview .fold__body li")!.TextContent.Trim());

        page = await browser.Sign(page, ("back", "30"), ("part", "notes"), ("go", "preview"));
        Assert.Equal(6, page.QuerySelectorAll(".preview .fold__body .lists__name").Length);
        Assert.Contains("A note of " + Kept.Today.Day, page.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(";", page.QuerySelector(".preview .fold__body li")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("🌊🛶")]
    [InlineData("نهر")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Any_name_is_a_name(string name)
    {
        using var browser = await site.WithJournal();
        await browser.ShareWith(site, await site.Counselor(), ("called", name + "\u202E"), ("sign", name));
        var page = await browser.Open("/share/receipt?of=1");
        Assert.Equal(name, page.QuerySelector(".agreed dd")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Contains(name, (await browser.Open("/share")).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_phone_that_closed_keeps_what_was_chosen_until_the_journal_is_open_again()
    {
        using var browser = site.Visit();
        var words = await browser.Keep();
        var page = await browser.TypeShareCode(await site.Code(await site.Counselor()));
        browser.Cookies.GetAllCookies().Single(cookie => cookie.Name == "rc_s").Expired = true;
        page = await browser.Sign(page, ("called", "Not lost"));
        Assert.Equal("/journal/open", browser.Path());
        page = await browser.Submit(page.Form("/journal/open"), ("words", words), ("device", "shared"), ("pin", ""));
        Assert.Equal("/share/consent", browser.Path());
        Assert.Equal("Not lost", page.QuerySelector<IHtmlInputElement>("#called")!.Value);
    }

    [Fact]
    public async Task The_next_person_at_a_shared_phone_sees_nothing_of_a_form_that_was_begun()
    {
        using var browser = site.Visit();
        await browser.Keep();
        var page = await browser.TypeShareCode(await site.Code(await site.Counselor()));
        await browser.Sign(page, ("called", "Someone else"), ("go", "preview"));
        await browser.Keep();
        page = await browser.Open("/share/consent");
        Assert.Equal("/share", browser.Path());
        Assert.DoesNotContain("Someone else", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Go on with the form", page.Body.TextContent, StringComparison.Ordinal);
        await browser.Sign(await browser.TypeShareCode(await site.Code(await site.Counselor())), ("go", "preview"));
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_of_a_consent_stands_readable_in_the_data_folder()
    {
        using var browser = await site.WithJournal();
        var code = await site.Code(await site.Counselor());
        await browser.Sign(await browser.TypeShareCode(code), ("called", "Zanahoria Quetzal"), ("sign", "Quetzal Z."));
        Assert.Empty(FolderBytes.Holding(site.DataFolder, "Zanahoria"));
        Assert.Empty(FolderBytes.Holding(site.DataFolder, "Quetzal Z."));
        Assert.Empty(FolderBytes.Holding(site.DataFolder, code));
    }
}
