using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace RelapseCheck.Web.Tests.Features.CheckIns;

public sealed class StepTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_first_look_makes_no_draft()
    {
        using var browser = site.Visit();
        await browser.Open("/check-in/daily");
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name is "rc_d" or "rc_r");
    }

    [Fact]
    public async Task The_button_that_goes_on_is_the_first_of_the_form()
    {
        using var browser = site.Visit();
        var page = await browser.Open("/check-in/daily");
        var first = Walk.Form(page).QuerySelector<IHtmlButtonElement>("button")!;
        Assert.Equal(("go", "next"), (first.Name, first.Value));
    }

    [Fact]
    public async Task Back_keeps_what_was_typed_on_both_steps()
    {
        using var browser = site.Visit();
        var page = await browser.Next(await browser.Open("/check-in/daily"), ("sleep", "poorly"));
        page = await browser.Submit(Walk.Form(page), ("support-contact", "yes"), ("go", "back"));
        Assert.Equal("/check-in/daily/body", Walk.Path(browser));
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=sleep][value=poorly]")!.IsChecked);
        page = await browser.Next(page, ("sleep", "poorly"));
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=support-contact][value=yes]")!.IsChecked);
    }

    [Fact]
    public async Task Skip_and_prefer_not_to_say_stay_apart()
    {
        using var browser = site.Visit();
        await browser.Next(await browser.Open("/check-in/daily"), ("sleep", ""), ("unwell", "prefer-not"));
        var page = await browser.Open("/check-in/daily/body");
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=sleep][value='']")!.IsChecked);
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=unwell][value=prefer-not]")!.IsChecked);
    }

    [Fact]
    public async Task A_check_in_begun_earlier_goes_on_where_it_was_and_can_start_over()
    {
        using var browser = site.Visit();
        await browser.Next(await browser.Open("/check-in/daily"), ("sleep", "well"));
        Assert.Contains("You started this one", Walk.Text(await browser.Open("/check-in")), StringComparison.Ordinal);
        var page = await browser.Open("/check-in/daily");
        Assert.Contains("Your answers are still here", Walk.Text(page), StringComparison.Ordinal);
        page = await browser.Submit(Walk.Form(page), ("go", "restart"));
        Assert.Empty(page.QuerySelectorAll("input[checked]"));
    }

    [Fact]
    public async Task Safety_content_stands_on_top_of_the_next_step_in_full_and_is_recalled_after()
    {
        using var browser = site.Visit();
        var page = await browser.Next(await browser.Open("/check-in/daily"), ("used", "once"));
        Assert.NotEmpty(page.QuerySelectorAll(".card--safety li"));
        page = await browser.Next(page);
        Assert.NotNull(page.QuerySelector(".card--safety"));
        Assert.Empty(page.QuerySelectorAll(".card--safety li"));
        Assert.NotNull(page.QuerySelector("[name=confidence]"));
    }

    [Fact]
    public async Task Not_safe_keeps_the_answers_and_shows_what_was_pressed_first()
    {
        using var browser = site.Visit();
        var page = await browser.Submit(Walk.Form(await browser.Open("/check-in/daily")), ("sleep", "poorly"), ("unsafe", "thoughts-of-death"));
        Assert.Equal("/check-in/daily/body", Walk.Path(browser));
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=sleep][value=poorly]")!.IsChecked);
        Assert.EndsWith("#crisis", page.QuerySelector(".card--safety .button--help")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_safe_can_be_taken_back()
    {
        using var browser = site.Visit();
        var page = await browser.Submit(Walk.Form(await browser.Open("/check-in/daily")), ("unsafe", "might-use"));
        page = await browser.Submit(Walk.Form(page), ("unsafe", "none"));
        Assert.Null(page.QuerySelector(".card--safety"));
    }

    [Fact]
    public async Task Someone_may_hurt_me_asks_about_fear_of_someone_close()
    {
        using var browser = site.Visit();
        var page = await browser.Submit(Walk.Form(await browser.Open("/check-in/daily")), ("unsafe", "someone-may-hurt-me"));
        page = await browser.Next(await browser.Next(await browser.Next(page)));
        Assert.NotNull(page.QuerySelector("[name=unsafe-home]"));
    }

    [Fact]
    public async Task Follow_ups_come_once_on_a_page_of_their_own()
    {
        using var browser = site.Visit();
        var page = await browser.Next(await browser.Open("/check-in/daily"), ("used", "once"));
        page = await browser.Next(await browser.Next(page));
        Assert.Equal("/check-in/daily/more", Walk.Path(browser));
        Assert.Equal(["last-use-days", "alone", "with-others"], page.QuerySelectorAll<IHtmlInputElement>("main input:not([type=hidden])").Select(input => input.Name).Distinct());
        await browser.Next(page, ("last-use-days", "5"));
        Assert.Equal("/check-in/daily/review", Walk.Path(browser));
    }

    [Fact]
    public async Task The_medicine_question_waits_for_the_medicine()
    {
        using var browser = site.Visit();
        var page = await browser.Open("/check-in/daily");
        Assert.Contains("question--waits", page.QuerySelector("#medication-missed")!.ClassName, StringComparison.Ordinal);
        Assert.Equal(["methadone", "buprenorphine", "naltrexone"], page.QuerySelectorAll<IHtmlInputElement>("[data-calls]").Select(input => input.Value));
        await browser.Next(page, ("prescribed", "none"), ("medication-missed", "no"));
        page = await browser.Open("/check-in/daily/body");
        Assert.NotNull(page.QuerySelector("[name=medication-missed]"));
    }

    [Theory]
    [InlineData("/check-in/nope")]
    [InlineData("/check-in/observer")]
    public async Task An_instrument_that_is_not_there_is_not_found(string path)
    {
        using var browser = site.Visit();
        await browser.Open(path);
        Assert.Equal(HttpStatusCode.NotFound, browser.Answer.StatusCode);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(15, false)]
    public async Task Yesterday_may_be_chosen_until_noon(int hour, bool offered)
    {
        using var browser = site.Visit();
        browser.LivesAt(hour);
        var page = await browser.Next(await browser.Next(await browser.Next(await browser.Open("/check-in/daily"))));
        Assert.Equal("/check-in/daily/review", Walk.Path(browser));
        Assert.Equal(offered, page.QuerySelector("[name=day][value=yesterday]") is not null);
    }
}
