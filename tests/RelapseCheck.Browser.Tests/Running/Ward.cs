using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sealing;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;

namespace RelapseCheck.Browser.Tests.Running;

using CheckIn = RelapseCheck.Core.Journals.CheckIn;

/// <summary>An organisation with its people and those who share with them, made beside the running app by the store's own doors.</summary>
public sealed class Ward : IAsyncDisposable
{
    private const string Password = "river stones 42 kites";
    private readonly ServiceProvider _services;
    private readonly Guid _organisation;

    private Ward(ServiceProvider services, Guid organisation) => (_services, _organisation) = (services, organisation);

    private static CancellationToken Token => CancellationToken.None;

    /// <summary>A new organisation in an app's data folder.</summary>
    public static async Task<Ward> In(string dataFolder)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("RelapseCheck").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(dataFolder, "keys", "web")));
        var provider = services.AddRelapseCheckStore(new StoreOptions { DataFolder = dataFolder }).BuildServiceProvider();
        await StoreSetup.Open(provider, Token);
        return new(provider, (await provider.GetRequiredService<OrganisationStore>().Add("Clinic " + Guid.NewGuid().ToString("N")[..6], Token))!.Value);
    }

    /// <summary>A new account that is set up with a password and a code app.</summary>
    public async Task<Clinician> Clinician(AccountRole role = AccountRole.Counselor, string name = "Jordan Diaz")
    {
        var email = $"{Guid.NewGuid():N}@clinic.example";
        var account = (await Get<AccountStore>().Add(new(_organisation, name, email, role), Token))!.Value;
        var link = (await Get<SetUpStore>().Make(_organisation, account, Token))!;
        await Get<SetUpStore>().ChoosePassword(link, Password, Token);
        var key = Totp.NewKey();

        // The code of the step before, so that the present one is still good for the sign-in.
        await Get<SetUpStore>().FinishWithTotp(link, key, Totp.Code(key, Totp.StepOf(TimeProvider.System.GetUtcNow()) - 1), Token);
        return new(account, email, name, key);
    }

    /// <summary>Signs somebody in by the forms; once a half minute, for a code is good once.</summary>
    public static async Task SignIn(Visit visit, Clinician who)
    {
        await visit.Open("/counselor/sign-in");
        await visit.Page.Locator("#email").FillAsync(who.Email);
        await visit.Page.Locator("#password").FillAsync(Password);
        await visit.Page.Locator("form[action='/counselor/sign-in'] button").ClickAsync();
        await visit.Page.Locator("#code").FillAsync(Totp.Code(who.TotpKey, Totp.StepOf(TimeProvider.System.GetUtcNow())));
        await visit.Page.Locator("form[action='/counselor/sign-in/code'] button").ClickAsync();
        await visit.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    /// <summary>Somebody with daily check-ins, and a weekly one each week, who shares them; how to stop it.</summary>
    public async Task<Sharer> Sharer(Clinician with, int days = 365, string called = "River", ShareScope? scope = null)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        var journal = await Get<JournalStore>().Create(Passphrase.New("en"), JournalHeader.Empty, Token);
        await Get<JournalStore>().SaveAll(journal, Enumerable.Range(0, days).Select(ago => Day(today.AddDays(-ago), ago)).ToDictionary(day => day.Day, day => (Func<DayPage, DayPage>)(_ => day)), Token);
        var code = (await Get<Invitations>().Make(with.Id, _organisation, Token))!.Code;
        var consent = new Consent(called, new(with.Id, _organisation, with.Name, "Clinic"), scope ?? ShareScope.All, today.AddDays(-days), today.AddDays(Consent.UsualDays), "R.", TimeProvider.System.GetUtcNow(), Consent.NewestText);
        var entry = await Get<ShareStore>().Agree(journal, code, consent, TimeProvider.System.GetUtcNow().AddDays(Consent.UsualDays), Token);
        return new(entry.Id, () => Get<ShareStore>().Revoke(journal, entry.Id, Token), () => Get<ShareStore>().Looks(entry.Id, Token));
    }

    /// <summary>What stands for a share in the addresses of a visit's sign-in: opened from its own cookie, as the site does.</summary>
    public async Task<string> Handle(Visit visit, Sharer person)
    {
        var cookie = (await visit.Context.CookiesAsync()).Single(one => one.Name == "rc_c").Value;
        var format = new TicketDataFormat(Get<IDataProtectionProvider>().CreateProtector("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", "counselor", "v2"));
        var session = format.Unprotect(cookie)!.Principal.FindFirst("rc:session")!.Value;
        return Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes("rc1/share-handle|" + session), person.Share).AsSpan(0, 16));
    }

    /// <summary>Ends every sign-in of an account, as signing out everywhere does.</summary>
    public Task SignOut(Clinician who) => Get<SignInStore>().EndAll(who.Id);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static DayPage Day(DateOnly day, int ago)
    {
        CheckIn[] checkIns = [Answered("daily", day, ago), .. ago % 7 == 0 ? new[] { Answered("weekly", day, ago) } : []];
        return new(day, checkIns, [], []);
    }

    private static CheckIn Answered(string instrument, DateOnly day, int ago)
    {
        var asked = InstrumentCatalog.Shipped.Get(instrument);
        var answers = asked.Items.Select((item, at) => (item.Id, Code: item.Options[(ago + at) % Math.Max(1, item.Options.Count - 1)].Code)).Where((_, at) => (ago + at) % 11 != 0).ToDictionary(one => one.Id, one => one.Code, StringComparer.Ordinal);
        var score = Scorer.Score(new AnswerSheet(asked, answers));
        KeptRange range = new(20 + (ago % 40), 18 + (ago % 40), 25 + (ago % 40));
        return new(instrument + day.DayNumber, instrument, asked.Version, Score.Version, new DateTimeOffset(day.ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero), answers, new Dictionary<string, string>(StringComparer.Ordinal), null, new KeptScore(range, range, range, range, score.Lowest, score.Highest, score.Lowest == score.Highest ? score.Lowest : null, []));
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}

/// <summary>Somebody who works there.</summary>
public sealed record Clinician(Guid Id, string Email, string Name, byte[] TotpKey);

/// <summary>Somebody who shares.</summary>
/// <param name="Share">The share's id.</param>
/// <param name="Stop">Ends the share, as the person does.</param>
/// <param name="Looks">Who looked, as the person sees it.</param>
public sealed record Sharer(byte[] Share, Func<Task> Stop, Func<Task<IReadOnlyList<Core.Sharing.Look>>> Looks);
