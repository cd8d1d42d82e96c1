using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Journal;
using RelapseCheck.Web.Tests.Features.Share;

namespace RelapseCheck.Web.Tests.Features.Counselor.Client;

public sealed class SharedExportTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_hold_what_is_shared_with_scope_and_notice_and_the_record_comes_first()
    {
        var (me, person) = await Someone(ShareScope.All);
        await site.Add(person, new DayPage(Kept.Today, [], [new Note("n", default, "=1+1")], [new JournalEvent("e", "other", "+49 \"a\", b")]));
        var files = Unzip(await Take(me, person, "csv"));

        Assert.Equal(["read-first.txt", "scores.csv", "answers.csv", "events.csv", "cravings.csv", "dictionary.csv"], files.Keys);
        Assert.Contains("42 CFR part 2", files["read-first.txt"], StringComparison.Ordinal);
        Assert.Contains("River shares bands, scores and safety rules, the three areas", files["read-first.txt"], StringComparison.Ordinal);
        Assert.Contains("'=1+1", files["events.csv"], StringComparison.Ordinal);
        Assert.Contains("\"'+49 \"\"a\"\", b\"", files["events.csv"], StringComparison.Ordinal);
        Assert.Equal("attachment; filename=notes.zip; filename*=UTF-8''notes.zip", me.Browser.Answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Single(await site.Looks(person), look => look.Kind == LookKind.Export);
    }

    [Fact]
    public async Task What_the_scope_does_not_hold_has_no_column_and_no_file()
    {
        var (me, person) = await Someone(ShareScope.Least);
        var files = Unzip(await Take(me, person, "csv"));
        var json = Encoding.UTF8.GetString(await Take(me, person, "json"));

        Assert.Equal(["read-first.txt", "scores.csv", "dictionary.csv"], files.Keys);
        Assert.All(new[] { "physiological", "social", "match", "note", "answers.csv" }, word => Assert.DoesNotContain(word, files["scores.csv"] + files["dictionary.csv"].Replace("answers.csv and scores.csv", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(new[] { "\"physiological\"", "\"answers\"", "\"notes\"", "A note of" }, word => Assert.DoesNotContain(word, json, StringComparison.Ordinal));
        Assert.Equal(2, (await site.Looks(person)).Count(look => look.Kind == LookKind.Export));
    }

    [Fact]
    public async Task The_file_for_programs_says_what_it_is()
    {
        var (me, person) = await Someone(ShareScope.All);
        using var json = JsonDocument.Parse(await Take(me, person, "json"));

        Assert.Equal("shared-days", json.RootElement.GetProperty("format").GetString());
        Assert.Equal(30, json.RootElement.GetProperty("days").GetArrayLength());
        Assert.Equal("River", json.RootElement.GetProperty("consent").GetProperty("called").GetString());
        Assert.Contains("42 CFR part 2", json.RootElement.GetProperty("notice").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(person.Share), json.RootElement.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToBase64String(person.Share), json.RootElement.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_kind_goes_back_and_an_ended_share_is_not_found()
    {
        var (me, person) = await Someone(ShareScope.All);
        await Take(me, person, "exe");
        Assert.Equal(me.Page(person) + "/export", me.Browser.Path());
        var form = (await me.Browser.Open(me.Page(person) + "/export")).Form(me.Page(person) + "/export");
        await site.Stop(person);
        await me.Browser.Submit(form, ("as", "csv"));
        Assert.Equal(HttpStatusCode.NotFound, me.Browser.Answer.StatusCode);
        Assert.DoesNotContain(await site.Looks(person), look => look.Kind == LookKind.Export);
    }

    [Fact]
    public async Task Own_notes_come_along_with_the_account_and_those_of_others_do_not()
    {
        var (me, person) = await Someone(ShareScope.Least);
        await Note(me, person, "mine alone");
        var other = await Seat.Take(site, await site.Colleague(me.Who.Organisation));
        var stopped = await site.Sharer(me.Who, called: "Sky");
        await Note(me, stopped, "of one who stopped");
        await site.Stop(stopped);
        var without = await site.Sharer(me.Who, called: "Ash");

        var own = await Own(me);
        Assert.DoesNotContain("Ash", own, StringComparison.Ordinal);
        Assert.Empty(await site.Looks(without));
        Assert.Contains("mine alone", own, StringComparison.Ordinal);
        Assert.Contains("\"called\": \"River\"", own, StringComparison.Ordinal);
        Assert.Contains("of one who stopped", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Sky", own, StringComparison.Ordinal);
        Assert.DoesNotContain("mine alone", await Own(other), StringComparison.Ordinal);
    }

    private static async Task<byte[]> Take(Seat me, Sharer person, string kind)
    {
        var form = (await me.Browser.Open(me.Page(person) + "/export")).Form(me.Page(person) + "/export");
        await me.Browser.Submit(form, ("as", kind));
        return await me.Browser.Answer.Content.ReadAsByteArrayAsync(Token);
    }

    private static async Task<string> Own(Seat me)
    {
        await me.Browser.Submit((await me.Browser.Open("/counselor/account")).Form("/counselor/account/export"));
        return await me.Browser.Answer.Content.ReadAsStringAsync(Token);
    }

    private static async Task Note(Seat me, Sharer person, string text)
    {
        var page = await me.Browser.Open(me.Page(person));
        await me.Browser.Submit((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelectorAll("#mine form").Last(form => form.QuerySelector("textarea") is not null), ("text", text), ("go", "note"));
    }

    private static Dictionary<string, string> Unzip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }

    private async Task<(Seat Me, Sharer Person)> Someone(ShareScope scope)
    {
        var me = await Seat.Take(site, await site.Colleague(await site.Organisation()));
        return (me, await site.Sharer(me.Who, scope: scope));
    }
}
