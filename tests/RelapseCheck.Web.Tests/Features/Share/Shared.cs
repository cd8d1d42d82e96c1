using Microsoft.Data.Sqlite;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sealing;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Tests.Features.CheckIns;
using RelapseCheck.Web.Tests.Features.Counselor;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Share;

/// <summary>Somebody who keeps a journal and shares it.</summary>
/// <param name="Words">The seven words: <c>browser.OpenByWords(Words)</c>.</param>
/// <param name="Share">The share's id.</param>
/// <param name="With">The counselor.</param>
internal sealed record Sharer(string Words, byte[] Share, Colleague With);

/// <summary>People who share with a counselor, made by the store's own doors.</summary>
internal static class Shared
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A new person with a check-in on each of these days, today the last, who shares them.</summary>
    /// <param name="site">The site.</param>
    /// <param name="with">The counselor.</param>
    /// <param name="days">How many days there are.</param>
    /// <param name="scope">What is shared; everything unless it is said.</param>
    /// <param name="called">The name chosen.</param>
    /// <param name="points">The score of a day, by how many days ago it was.</param>
    internal static async Task<Sharer> Sharer(this RunningSite site, Colleague with, int days = 30, ShareScope? scope = null, string called = "River", Func<int, double>? points = null)
    {
        var words = await site.Journal(JournalKind.Own, Enumerable.Range(0, days).Select(ago => Day(Kept.Today.AddDays(-ago), points?.Invoke(ago) ?? 20 + (ago * 13 % 45))));
        return await site.Agree(words, with, scope ?? ShareScope.All, called, back: 90);
    }

    /// <summary>A new family with an observation in each of these weeks, who shares them.</summary>
    internal static async Task<Sharer> FamilySharer(this RunningSite site, Colleague with, int weeks = 4, string called = "River’s sister", ShareScope? scope = null)
    {
        var words = await site.Journal(JournalKind.Family, Enumerable.Range(0, weeks).Select(ago => Seen(Kept.Today.AddDays(-7 * ago), ago)));
        return await site.Agree(words, with, scope ?? new ShareScope { Answers = true }, called, back: 90, JournalKind.Family);
    }

    /// <summary>A journal with some days; its words.</summary>
    internal static async Task<string> Journal(this RunningSite site, JournalKind kind, IEnumerable<DayPage> days)
    {
        var words = Passphrase.New("en");
        using var journal = await site.Get<JournalStore>().Create(words, JournalHeader.Empty with { Kind = kind }, Token);
        await site.Get<JournalStore>().SaveAll(journal, days.ToDictionary(day => day.Day, day => (Func<DayPage, DayPage>)(_ => day)), Token);
        return string.Join(' ', words.Words("en"));
    }

    /// <summary>Begins a share of a journal that is there.</summary>
    internal static async Task<Sharer> Agree(this RunningSite site, string words, Colleague with, ShareScope scope, string called = "River", int back = 30, JournalKind kind = JournalKind.Own)
    {
        using var journal = await site.OpenIt(words);
        var organisation = await site.Get<OrganisationStore>().Name(with.Organisation, Token);
        var consent = new Consent(called, new(with.Id, with.Organisation, with.Name, organisation!), scope, Kept.Today.AddDays(-back), Kept.Today.AddDays(Consent.UsualDays), "R.", TimeProvider.System.GetLocalNow(), Consent.NewestText) { Kind = kind };
        var code = await site.Code(with);
        var entry = await site.Get<ShareStore>().Agree(journal, code, consent, TimeProvider.System.GetUtcNow().AddDays(Consent.UsualDays), Token);
        return new(words, entry.Id, with);
    }

    /// <summary>A fresh invitation of a counselor.</summary>
    internal static async Task<string> Code(this RunningSite site, Colleague with) => (await site.Get<Invitations>().Make(with.Id, with.Organisation, Token))!.Code;

    /// <summary>Adds a day, or puts it in place of the one that is there; its copy goes along.</summary>
    internal static async Task Add(this RunningSite site, Sharer person, DayPage day)
    {
        using var journal = await site.OpenIt(person.Words);
        await site.Get<JournalStore>().Save(journal, day.Day, _ => day, Token);
    }

    /// <summary>Ends it, as the person does.</summary>
    internal static async Task Stop(this RunningSite site, Sharer person)
    {
        using var journal = await site.OpenIt(person.Words);
        await site.Get<ShareStore>().Revoke(journal, person.Share, Token);
    }

    /// <summary>Pauses it, as the person does.</summary>
    internal static async Task Pause(this RunningSite site, Sharer person)
    {
        using var journal = await site.OpenIt(person.Words);
        await site.Get<ShareStore>().Pause(journal, person.Share, Kept.Today, Token);
    }

    /// <summary>Changes the database behind the site's back.</summary>
    internal static async Task Tamper(this RunningSite site, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "db", "relapsecheck.db")};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }

    /// <summary>Who looked, latest first.</summary>
    internal static Task<IReadOnlyList<Look>> Looks(this RunningSite site, Sharer person) => site.Get<ShareStore>().Looks(person.Share, Token);

    /// <summary>A day with one daily check-in, every question answered.</summary>
    internal static DayPage Day(DateOnly day, double point, params string[] rules)
    {
        var daily = InstrumentCatalog.Shipped.Get("daily");
        var worse = point / 100;
        var answers = daily.Items.ToDictionary(item => item.Id, item => item.Options.OrderBy(option => option.Points).ElementAt((int)(worse * (item.Options.Count - 1))).Code);
        var made = Made.CheckIn("d" + day.DayNumber, day, point, daily.Version);
        return new(day, [made with { Scoring = Score.Version, Answers = answers, Note = "A note of " + day.Day, Score = made.Score! with { Rules = rules } }], [], []);
    }

    /// <summary>A day with one observation, another one by how many weeks ago it was.</summary>
    internal static DayPage Seen(DateOnly day, int ago)
    {
        var observer = InstrumentCatalog.Shipped.Get(Observation.Instrument);
        var answers = observer.Items.Select((item, at) => (item.Id, item.Options[(at + ago) % item.Options.Count].Code)).ToDictionary(answer => answer.Id, answer => answer.Code);
        return new(day, [Made.CheckIn("o" + day.DayNumber, day, null, observer.Version, Observation.Instrument) with { Answers = answers, More = new Dictionary<string, string>(), Score = null }], [], []);
    }

    private static async Task<OpenJournal> OpenIt(this RunningSite site, string words)
    {
        Assert.True(Passphrase.TryRead(words, out var read, out _));
        return (await site.Get<JournalStore>().Open(read!, Token))!;
    }
}
