using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;
using RelapseCheck.Web.Tests.Features.Share;
using static RelapseCheck.Web.Tests.Features.Counselor.Caseload.CaseloadPageTests;

namespace RelapseCheck.Web.Tests.Features.Counselor.Caseload;

public sealed class MarkTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task A_label_an_appointment_and_a_day_to_follow_up_are_kept_and_shown()
    {
        var (browser, page) = await Alone();
        using var _ = browser;
        page = await browser.Submit(Marks(page), ("go", "save"), ("label", " Mon 9:00 "), ("next", $"{Kept.Today.AddDays(2):yyyy-MM-dd}T09:30"), ("snooze", ""), ("follow", $"{Kept.Today:yyyy-MM-dd}"));
        Assert.Equal("/counselor?done=marked", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        var row = Row(page, "River");
        Assert.Contains("your label: Mon 9:00", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("9:30", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Follow up:", row.TextContent, StringComparison.Ordinal);

        page = await browser.Submit(Marks(page), ("go", "seen"), ("label", ""), ("next", ""), ("snooze", ""), ("follow", ""));
        row = Row(page, "River");
        Assert.DoesNotContain("your label", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("New to you", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Follow up:", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_with_the_next_appointment_can_come_first()
    {
        var me = await site.Colleague(await site.Organisation());
        foreach (var called in new[] { "Ada", "Bea", "Cleo" })
        {
            await site.Sharer(me, days: 12, called: called, points: _ => 20);
        }

        using var browser = await site.SignIn(me);
        var page = await browser.Open("/counselor?order=next");
        foreach (var (called, ahead) in new[] { ("Cleo", 1), ("Bea", 3) })
        {
            page = await browser.Submit(Row(page, called).QuerySelector<IHtmlFormElement>("form[data-keep^='marks-']")!, ("go", "save"), ("next", $"{Kept.Today.AddDays(ahead):yyyy-MM-dd}T09:30"));
        }

        Assert.Equal(["Cleo", "Bea", "Ada"], Names(page));
    }

    [Fact]
    public async Task A_snooze_moves_down_and_ends_when_a_safety_rule_speaks()
    {
        var me = await site.Colleague(await site.Organisation());
        var person = await site.Sharer(me, days: 12, points: _ => 20);
        using var browser = await site.SignIn(me);
        var page = await browser.Submit(Marks(await browser.Open("/counselor")), ("go", "save"), ("snooze", $"{Kept.Today.AddDays(5):yyyy-MM-dd}"));
        Assert.Empty(Names(page));
        Assert.Equal("River", page.QuerySelector(".card--quiet .people__name")!.TextContent);
        Assert.Equal(["River"], Names(await browser.Open("/counselor?show=snoozed")));

        page = await browser.Submit(page.QuerySelector<IHtmlFormElement>(".card--quiet form")!, ("go", "wake"));
        Assert.Equal(["River"], Names(page));
        await browser.Submit(Marks(page), ("go", "save"), ("snooze", $"{Kept.Today.AddDays(5):yyyy-MM-dd}"));
        var used = Shared.Day(Kept.Today, 20, "used");
        await site.Add(person, used with { CheckIns = [.. used.CheckIns.Select(one => one with { At = TimeProvider.System.GetLocalNow().AddMinutes(1) })] });
        Assert.Equal(["River"], Names(await browser.Open("/counselor")));
    }

    [Fact]
    public async Task Too_long_a_label_and_days_that_are_none_are_said_beside_their_fields_and_nothing_typed_is_lost()
    {
        var (browser, page) = await Alone();
        using var _ = browser;
        var label = string.Concat(Enumerable.Repeat("\u202e<b>é😀", 2000));
        page = await browser.Submit(Marks(page), ("go", "save"), ("label", label), ("next", "soon"), ("snooze", "2020-01-01"), ("follow", "9999-12-31"));
        var fold = Row(page, "River").QuerySelector("details")!;
        Assert.True(fold.HasAttribute("open"));
        Assert.Equal(4, fold.QuerySelectorAll(".field__error").Length);
        Assert.Equal(["follow", "label", "next", "snooze"], page.QuerySelectorAll(".notice--problem a").Select(link => fold.QuerySelector("#" + link.GetAttribute("href")!.Split('#')[1])!.GetAttribute("name")).Order(StringComparer.Ordinal));
        Assert.Equal("soon", fold.QuerySelector<IHtmlInputElement>("[name=next]")!.GetAttribute("value"));
        Assert.StartsWith("\u202e<b>é😀", fold.QuerySelector<IHtmlInputElement>("[name=label]")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.DoesNotContain("your label", Row(await browser.Open("/counselor"), "River").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handle_of_another_counselor_or_of_an_older_sign_in_or_made_up_changes_nothing_and_says_nothing()
    {
        var me = await site.Colleague(await site.Organisation());
        var person = await site.Sharer(me);
        using var mine = await site.SignIn(me);
        var handle = ((IHtmlInputElement)Marks(await mine.Open("/counselor"))["who"]!).Value;
        Assert.Equal(22, handle.Length);

        var other = await site.Colleague(me.Organisation, "Alex");
        await site.Sharer(other, called: "Someone else");
        using var theirs = await site.SignIn(other);
        using var again = await site.SignIn(me);
        foreach (var (browser, who) in new[] { (theirs, handle), (again, handle), (mine, ""), (mine, Convert.ToHexString(person.Share)), (mine, new string('A', 22)), (mine, new string('A', 5000)) })
        {
            var page = await browser.Submit(Marks(await browser.Open("/counselor")), ("who", who), ("go", "save"), ("label", "forged"));
            Assert.Equal("/counselor?done=gone", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
            Assert.DoesNotContain("forged", page.Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("forged", (await mine.Open("/counselor")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_comes_back_with_what_was_typed()
    {
        var (browser, page) = await Alone();
        using var _ = browser;
        var handle = ((IHtmlInputElement)Marks(page)["who"]!).Value;
        page = await browser.Post("/counselor/mark", ("who", handle), ("label", "half a thought"), ("go", "save"));
        Assert.Equal("/counselor?again=1", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal("half a thought", Row(page, "River").QuerySelector<IHtmlInputElement>("[name=label]")!.Value);
    }

    [Fact]
    public async Task Marks_are_each_counselors_own_also_of_who_stands_in()
    {
        var me = await site.Colleague(await site.Organisation());
        var sam = await site.Colleague(me.Organisation, "Sam");
        var person = await site.Sharer(me);
        using var mine = await site.SignIn(me);
        await mine.Submit(Marks(await mine.Open("/counselor")), ("go", "save"), ("label", "mine alone"));
        var page = await mine.Open("/counselor/cover");
        page = await mine.Submit(page.Form("/counselor/cover"), ("colleague", sam.Id.ToString("N")), ("first", $"{Kept.Today:yyyy-MM-dd}"), ("last", $"{Kept.Today.AddDays(2):yyyy-MM-dd}"));
        Assert.Contains("Sam stands in for you", page.Body!.TextContent, StringComparison.Ordinal);

        using var theirs = await site.SignIn(sam);
        var row = Row(await theirs.Open("/counselor?show=covered"), "River");
        Assert.Contains($"covered for {me.Name}", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("mine alone", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Sam", me.Name], (await site.Looks(person)).Select(look => look.Name));

        await theirs.Post("/counselor/cover/end", ("cover", Guid.NewGuid().ToString("N")));
        page = await mine.Submit(page.QuerySelector<IHtmlFormElement>("form[action='/counselor/cover/end']")!);
        Assert.Empty(page.QuerySelectorAll("form[action='/counselor/cover/end']"));
        Assert.Empty(Names(await theirs.Open("/counselor")));
    }

    [Fact]
    public async Task A_cover_needs_a_colleague_of_the_same_clinic_and_days_in_order()
    {
        var me = await site.Colleague(await site.Organisation());
        await site.Colleague(me.Organisation, "Sam");
        var stranger = await site.Colleague(await site.Organisation(), "Alex");
        using var browser = await site.SignIn(me);
        var page = await browser.Open("/counselor/cover");
        Assert.DoesNotContain("Alex", page.Body!.TextContent, StringComparison.Ordinal);
        page = await browser.Submit(page.Form("/counselor/cover"), ("colleague", stranger.Id.ToString("N")), ("first", $"{Kept.Today:yyyy-MM-dd}"), ("last", $"{Kept.Today.AddDays(60):yyyy-MM-dd}"));
        Assert.Equal(2, page.QuerySelectorAll("form .field__error").Length);
        Assert.Empty(await site.Get<Covers>().Of(me.Organisation, me.Id, TestContext.Current.CancellationToken));
    }

    private static IHtmlFormElement Marks(IHtmlDocument page) => page.QuerySelector<IHtmlFormElement>("form[data-keep^='marks-']")!;

    private async Task<(Browser Browser, IHtmlDocument Page)> Alone()
    {
        var me = await site.Colleague(await site.Organisation());
        await site.Sharer(me, days: 12);
        var browser = await site.SignIn(me);
        return (browser, await browser.Open("/counselor"));
    }
}
