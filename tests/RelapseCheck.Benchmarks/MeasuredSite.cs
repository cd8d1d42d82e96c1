using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sealing;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Benchmarks;

/// <summary>The site in this process on a free port, with a counselor to whom made-up people share.</summary>
internal sealed class MeasuredSite : WebApplicationFactory<SiteOptions>
{
    private const int PerJournal = 100;

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    public MeasuredSite() => UseKestrel(0);

    public string Folder { get; } = Directory.CreateTempSubdirectory("relapsecheck-measure-").FullName;

    /// <summary>Where it listens.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Makes a counselor and the people who share with them, each with check-ins of so many days; the counselor as the store sees them.</summary>
    public async Task<Viewer> Fill(int shares, int length)
    {
        StartServer();
        var place = Guid.NewGuid().ToString("N");
        var organisation = (await Get<OrganisationStore>().Add($"Clinic {place}", CancellationToken.None))!.Value;
        var account = (await Get<AccountStore>().Add(new(organisation, "Sam Rivera", $"{place}@clinic.example", AccountRole.Counselor), CancellationToken.None))!.Value;
        for (var made = 0; made < shares;)
        {
            var days = Enumerable.Range(0, length).Select(ago => Day(Today.AddDays(-ago), made + ago)).ToList();
            using var journal = await Get<JournalStore>().Create(Passphrase.New("en"), JournalHeader.Empty, CancellationToken.None);
            await Get<JournalStore>().SaveAll(journal, days.ToDictionary(day => day.Day, day => (Func<DayPage, DayPage>)(_ => day)), CancellationToken.None);
            for (var n = 0; n < PerJournal && made < shares; n++, made++)
            {
                var invitation = await Get<Invitations>().Make(account, organisation, CancellationToken.None);
                var consent = new Consent($"Person {made}", new(account, organisation, "Sam Rivera", "Measured clinic"), ShareScope.All, Today.AddDays(-length), Today.AddDays(Consent.UsualDays), "P.", TimeProvider.System.GetLocalNow(), Consent.NewestText);
                await Get<ShareStore>().Agree(journal, invitation!.Code, consent, TimeProvider.System.GetUtcNow().AddDays(Consent.UsualDays), CancellationToken.None);
            }
        }

        return new(account, organisation, "Sam Rivera", (await Get<SignInStore>().Start(account, stamp: null, CancellationToken.None))!);
    }

    /// <summary>The cookie of a counselor who is signed in.</summary>
    public (string Name, string Value) Cookie(Viewer viewer)
    {
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new("rc:session", viewer.Session)], "counselor"));
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CounselorCookie.Scheme);
        return ("rc_" + CounselorCookie.Name, options.TicketDataFormat.Protect(new AuthenticationTicket(principal, new(), CounselorCookie.Scheme)));
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting("RelapseCheck:DataFolder", Folder);

        // One address may have a quarter of them.
        builder.UseSetting("RelapseCheck:LivePages", "1000");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static DayPage Day(DateOnly day, int n)
    {
        var daily = InstrumentCatalog.Shipped.Get("daily");
        var answers = daily.Items.Select((item, at) => (item.Id, item.Options[(n + at) % item.Options.Count].Code)).ToDictionary(answer => answer.Id, answer => answer.Code, StringComparer.Ordinal);
        var score = Scorer.Score(new AnswerSheet(daily, answers));
        var kept = new KeptScore(Range(score.Overall), Range(score.Physiological), Range(score.Social), Range(score.Psychological), score.Lowest, score.Highest, score.Shown, [.. score.Fired.Select(rule => rule.Id)]);
        return new(day, [new CheckIn($"form-{n}", daily.Id, daily.Version, Score.Version, new(day.ToDateTime(new TimeOnly(8, 30)), TimeSpan.FromHours(-5)), answers, new Dictionary<string, string>(StringComparer.Ordinal), null, kept)], [], []);
    }

    private static KeptRange Range(ScoreRange range) => new(range.Point, range.Low, range.High);
}
