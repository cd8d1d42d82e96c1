using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Web.Features.Counselor.Client;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Tests.Features.Counselor.Client;

public sealed class ClientBodyTests : BunitContext
{
    private static readonly DateOnly Today = Clients.Today;

    public ClientBodyTests() => Services.AddLogging().AddLocalization().AddSingleton(TimeProvider.System).AddSingleton<IHttpContextAccessor>(new HttpContextAccessor { HttpContext = new DefaultHttpContext() }).AddScoped<Visitor>();

    [Fact]
    public void Bands_and_scores_alone_show_nothing_else()
    {
        var body = Body(ShareScope.Least, Clients.Month());
        Assert.Contains("River shares bands, scores and safety rules, from", body.Markup, StringComparison.Ordinal);
        Assert.Contains("Not shared, by choice: the three areas, answers, events, wishes to use and notes.", body.Markup, StringComparison.Ordinal);
        Assert.Contains("the plan, the people to call", body.Markup, StringComparison.Ordinal);
        Assert.All(new[] { "#seen-areas-title", "#seen-adding-title", "#seen-moved-title", "#seen-events-title", "#seen-cravings-title", "#seen-notes-title" }, part => Assert.Empty(body.FindAll(part)));
        Assert.DoesNotContain("Body", body.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Days without use", body.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("by the river", body.Markup, StringComparison.Ordinal);
        Assert.Equal(4, body.FindAll(".table--days thead th").Count);
    }

    [Fact]
    public void Everything_shows_every_part_once_and_no_id_twice()
    {
        var body = Body(ShareScope.All, Clients.Month());
        Assert.All(new[] { "#seen-areas-title", "#seen-adding-title", "#seen-moved-title", "#seen-events-title", "#seen-cravings-title", "#seen-notes-title" }, part => Assert.Single(body.FindAll(part)));
        Assert.DoesNotContain("Not shared, by choice", body.Markup, StringComparison.Ordinal);
        Assert.Contains("by the river", body.Markup, StringComparison.Ordinal);
        Assert.Contains("Days without use", body.Markup, StringComparison.Ordinal);
        var ids = body.FindAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void A_clear_change_is_said_with_what_rose_and_each_figure_opens()
    {
        var body = Body(ShareScope.All, Clients.Month());
        Assert.Contains("A clear change from own usual: more signs.", body.Markup, StringComparison.Ordinal);
        Assert.Contains("Up 40: clear change", body.Markup, StringComparison.Ordinal);
        Assert.Equal(4, body.FindAll("details.made").Count);
        Assert.Contains("Tolerance may be lower", body.Find(".card--safety").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_is_named_and_never_counted_as_a_day_without_use()
    {
        var view = ClientView.Of(Clients.Consent(ShareScope.All), Clients.Month(), Today);
        Assert.Equal((26, 30, 4), (view.Gaps.With, view.Gaps.Among, view.Gaps.Missing));
        Assert.Equal((25, 26), (view.Use!.Days.Total, view.Use.Days.Answered));
        Assert.Contains("No check-in on: ", Body(ShareScope.All, Clients.Month()).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Skipped_and_not_said_are_kept_apart()
    {
        var days = Clients.Month();
        days[^1] = days[^1] with { CheckIns = [days[^1].CheckIns[0] with { Answers = new Dictionary<string, string> { ["used"] = "none", ["craving"] = "9", ["sleep"] = "prefer-not" } }] };
        var text = Body(ShareScope.All, days).Find("table[aria-describedby=seen-moved-note]").TextContent;
        Assert.Contains("Skipped", text, StringComparison.Ordinal);
        Assert.Contains("Not said", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Weekly_reviews_stand_apart_from_the_days()
    {
        var body = Body(ShareScope.Least, [.. Clients.Month(), Clients.Day(Today, 71, instrument: "weekly") with { Day = Today.AddDays(1) }]);
        Assert.Contains("71 of 100", body.Find("section[aria-labelledby=seen-review-title]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("71", body.Find("section[aria-labelledby=seen-trend-title]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_is_told_since_the_last_session_else_since_it_was_seen()
    {
        Assert.Contains("Since the last session, ", Since(new() { LastSession = Today.AddDays(-10), SeenAt = DateTimeOffset.UnixEpoch }), StringComparison.Ordinal);
        Assert.Contains("Since you last looked, ", Since(new() { SeenAt = new(Today.AddDays(-3).ToDateTime(default), TimeSpan.Zero) }), StringComparison.Ordinal);
        Assert.Contains("The score went from 20", Since(null), StringComparison.Ordinal);

        string Since(CounselorFile? file) => Render(ClientView.Of(Clients.Consent(ShareScope.All), Clients.Month(), Today, file)).Find("section[aria-labelledby=seen-since-title]").TextContent;
    }

    [Fact]
    public void Nothing_shared_yet_is_said_and_lost_copies_too()
    {
        Assert.Contains("Nothing here yet", Body(ShareScope.All, []).Markup, StringComparison.Ordinal);
        var view = ClientView.Of(Clients.Consent(ShareScope.All), [], Today);
        Assert.Contains("do not open: 2", Render<ClientBody>(set => set.Add(body => body.View, view).Add(body => body.Unreadable, 2)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_family_saw_has_no_band_and_no_score()
    {
        var body = Render(ClientView.Of(Clients.Consent(ShareScope.All) with { Kind = JournalKind.Family }, Clients.Seen(), Today));
        Assert.Contains("What the family saw", body.Markup, StringComparison.Ordinal);
        Assert.Empty(body.FindAll(".band, .facts, [aria-labelledby=seen-trend-title]"));
    }

    [Fact]
    public void The_same_in_Spanish()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("es");
        var body = Render(ClientView.Of(Clients.Consent(ShareScope.All), Clients.Month(), Today));
        Assert.Contains("Un cambio claro frente a lo habitual", body.Markup, StringComparison.Ordinal);
        Assert.Contains("Reglas de seguridad que hablaron", body.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_wrote_stays_text()
    {
        var days = new[] { new DayPage(Today, [], [new Note("0", default, "<script>1</script> 🌊 مرحبا")], [new JournalEvent("0", "other", "<b>x</b>")]) };
        var body = Render(ClientView.Of(Clients.Consent(ShareScope.All) with { Called = "<i>River</i>" }, days, Today));
        Assert.Empty(body.FindAll("script, b, i"));
    }

    private IRenderedComponent<ClientBody> Body(ShareScope scope, IReadOnlyList<DayPage> days) => Render(ClientView.Of(Clients.Consent(scope), [.. days.Select(day => SharedCopy.Of(day, scope)).OfType<DayPage>()], Today));

    private IRenderedComponent<ClientBody> Render(ClientView view) => Render<ClientBody>(set => set.Add(body => body.View, view));
}
