using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace RelapseCheck.Web.Tests.Features.CheckIns;

public sealed class RefusalTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("en", "Pick one of the answers shown")]
    [InlineData("es", "Elige una de las respuestas")]
    public async Task An_impossible_answer_is_said_beside_its_question(string language, string message)
    {
        using var browser = site.Visit(language);
        var page = await browser.Next(await browser.Open("/check-in/daily"), ("sleep", "like-a-log"), ("used", "none"));
        Assert.Equal("/check-in/daily/body", Walk.Path(browser));
        Assert.Contains(message, page.QuerySelector("#sleep .field__error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/check-in/daily/body#sleep", page.QuerySelector(".notice--problem a")!.GetAttribute("href"));
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=used][value=none]")!.IsChecked);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("36501")]
    [InlineData("1.5")]
    [InlineData("two")]
    [InlineData("99999999999999999999")]
    public async Task A_wrong_number_is_said_beside_its_field_and_stays(string typed)
    {
        using var browser = site.Visit();
        var page = await browser.Next(await browser.Open("/check-in/daily"), ("used", "more"));
        page = await browser.Next(await browser.Next(page));
        page = await browser.Next(page, ("last-use-days", typed), ("alone", "no"));
        var field = page.QuerySelector<IHtmlInputElement>("#last-use-days")!;
        Assert.Equal((typed, "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
        Assert.Contains("0 to 36500", page.QuerySelector("#last-use-days-problem")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=alone][value=no]")!.IsChecked);
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public async Task A_note_is_counted_as_people_count(int length, bool fits)
    {
        using var browser = site.Visit();
        var page = await browser.Next(await browser.Next(await browser.Next(await browser.Open("/check-in/daily"))));
        var note = string.Concat(Enumerable.Repeat("é", length - 2)) + "\r\n" + "🙂";
        page = await browser.Next(page, ("note", note));
        Assert.Equal(fits ? "/result" : "/check-in/daily/review", Walk.Path(browser));
        if (!fits)
        {
            Assert.Contains("1 characters too long", page.QuerySelector("#note-problem")!.TextContent, StringComparison.Ordinal);
            Assert.StartsWith("ééé", page.QuerySelector<IHtmlTextAreaElement>("#note")!.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_field_that_the_step_does_not_have_is_left_out_and_said()
    {
        using var browser = site.Visit();
        var page = await browser.Next(await browser.Open("/check-in/daily"), ("sleep", "well"), ("admin", "1"));
        Assert.Contains("does not belong to this page", page.QuerySelector(".notice--problem")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=sleep][value=well]")!.IsChecked);
        await browser.Next(page, ("sleep", "well"));
        Assert.Equal("/check-in/daily/people", Walk.Path(browser));
    }

    [Fact]
    public async Task One_question_answered_twice_is_no_answer()
    {
        using var browser = site.Visit();
        var page = await browser.Next(await browser.Open("/check-in/daily"), ("sleep", "well"), ("sleep", "poorly"));
        Assert.NotNull(page.QuerySelector("#sleep .field__error"));
    }

    [Fact]
    public async Task A_step_of_another_instrument_leads_back_to_the_choice()
    {
        using var browser = site.Visit();
        var form = Walk.Form(await browser.Open("/check-in/daily"));
        form.SetAttribute("action", "/check-in/hard-day/people");
        await browser.Submit(form, ("go", "next"));
        Assert.Equal("/check-in", Walk.Path(browser));
    }

    [Fact]
    public async Task A_field_of_a_megabyte_does_no_harm()
    {
        using var browser = site.Visit();
        var form = Walk.Form(await browser.Open("/check-in/daily"));
        await browser.Submit(form, ("sleep", new string('x', 1_000_000)), ("go", "next"));
        Assert.True((int)browser.Answer.StatusCode < 500, browser.Answer.StatusCode.ToString());
        await browser.Open("/check-in/daily");
        Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
    }

    [Fact]
    public async Task Every_post_is_answered_by_a_way_to_go()
    {
        using var browser = site.Visit(follow: false);
        var form = Walk.Form(await browser.Open("/check-in/daily"));
        foreach (var fields in new (string, string)[][] { [("go", "next")], [("go", "back")], [("sleep", "?")], [("unsafe", "?")], [("go", "restart")] })
        {
            await browser.Submit(form, fields);
            Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_stale_form_keeps_its_answers_and_says_so()
    {
        using var browser = site.Visit();
        var form = Walk.Form(await browser.Open("/check-in/daily"));
        foreach (System.Net.Cookie cookie in browser.Cookies.GetAllCookies())
        {
            cookie.Expired = true;
        }

        var page = await browser.Submit(form, ("sleep", "poorly"), ("go", "next"));
        Assert.Equal("/check-in/daily/body", Walk.Path(browser));
        Assert.Contains("Your answers are still here", Walk.Text(page), StringComparison.Ordinal);
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=sleep][value=poorly]")!.IsChecked);
        await browser.Next(page, ("sleep", "poorly"));
        Assert.Equal("/check-in/daily/people", Walk.Path(browser));
    }

    [Fact]
    public async Task A_draft_that_is_gone_starts_over_with_what_was_just_sent()
    {
        using var browser = site.Visit();
        var page = await browser.Next(await browser.Open("/check-in/daily"), ("sleep", "poorly"));
        browser.Cookies.GetAllCookies().Single(cookie => cookie.Name == "rc_d").Expired = true;
        page = await browser.Next(page, ("support-contact", "yes"));
        Assert.Equal("/check-in/daily", Walk.Path(browser));
        Assert.Contains("We start at the beginning", Walk.Text(page), StringComparison.Ordinal);
        page = await browser.Next(page);
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name=support-contact][value=yes]")!.IsChecked);
    }

    [Fact]
    public async Task A_later_step_without_a_draft_leads_to_the_beginning()
    {
        using var browser = site.Visit();
        await browser.Open("/check-in/daily/mind");
        Assert.Equal("/check-in/daily", Walk.Path(browser));
    }

    [Fact]
    public async Task The_last_step_sent_twice_shows_the_result_once_more()
    {
        using var browser = site.Visit();
        var review = await browser.Next(await browser.Next(await browser.Next(await browser.Open("/check-in/daily"), ("sleep", "well"))));
        await browser.Next(review);
        var first = Walk.Text(await browser.Open("/result"));
        await browser.Next(review);
        Assert.Equal("/result", Walk.Path(browser));
        Assert.Equal(first, Walk.Text(await browser.Open("/result")));
    }
}
