using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Web.Tests.Features.Journal;

namespace RelapseCheck.Web.Tests.Features.Share;

/// <summary>On a site of its own: with the tries as they are set, and a clock that is moved.</summary>
public sealed class InvitationLimitTests : IDisposable
{
    // Ten thousand take minutes: RELAPSECHECK_GUESSES=10000.
    private static readonly int Guesses = int.Parse(Environment.GetEnvironmentVariable("RELAPSECHECK_GUESSES") ?? "200", CultureInfo.InvariantCulture);
    private readonly LimitedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Five_wrong_codes_in_a_quarter_of_an_hour_are_all_there_are_and_right_ones_are_not_counted()
    {
        var with = await _site.Counselor();
        using var browser = await _site.WithJournal();
        for (var right = 0; right < 8; right++)
        {
            await browser.TypeShareCode(await _site.Code(with));
            Assert.Equal("/share/consent", browser.Path());
        }

        for (var wrong = 0; wrong < 5; wrong++)
        {
            Assert.Contains("does not work", (await browser.TypeShareCode("2345-678" + "BCDFG"[wrong])).Said(), StringComparison.Ordinal);
        }

        var code = await _site.Code(with);
        var page = await browser.TypeShareCode(code.ToLowerInvariant());
        Assert.Contains("wait a quarter of an hour", page.Said(), StringComparison.Ordinal);
        Assert.Equal(code.ToLowerInvariant(), page.QuerySelector<IHtmlInputElement>("#code")!.Value);

        // Another journal at the same address, and the same journal: both wait; what cannot be a code costs nothing.
        using var other = await _site.WithJournal();
        Assert.Contains("wait a quarter of an hour", (await other.TypeShareCode(code)).Said(), StringComparison.Ordinal);
        Assert.Contains("has 8 letters", (await other.TypeShareCode("what?")).Said(), StringComparison.Ordinal);
        Assert.Contains("never has O, 0 in it", (await other.TypeShareCode("bcdf-gho0")).Said(), StringComparison.Ordinal);
        _site.Clock.MoveOn(TimeSpan.FromMinutes(15));
        using var later = await _site.WithJournal();
        await later.TypeShareCode($" {code[..4].ToLowerInvariant()} – {code[4..]}.");
        Assert.Equal("/share/consent", later.Path());
    }

    [Fact]
    public async Task Of_many_guesses_at_once_five_reach_the_store()
    {
        var with = await _site.Counselor();
        var codes = new List<string>();
        for (var made = 0; made < 10; made++)
        {
            codes.Add(await _site.Code(with));
        }

        // Every guess has the right first half, the dearest case: each that reaches the store costs its invitation a try.
        using var browser = await _site.WithJournal();
        var token = (await browser.Open("/share")).Form("/share/code").QuerySelector<IHtmlInputElement>("input[name=f]")!.Value;
        await Parallel.ForEachAsync(Enumerable.Range(0, Guesses), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken }, async (guess, stop) =>
        {
            using var content = new FormUrlEncodedContent([new("f", token), new("code", codes[guess % codes.Count][..4] + Guess(guess / codes.Count))]);
            using var answer = await browser.Http.PostAsync(new Uri("/share/code", UriKind.Relative), content, stop);
        });

        Assert.Equal((codes.Count * Store.Invitations.Tries) - 5, await TriesLeft());
    }

    private async Task<int> TriesLeft()
    {
        await using var file = new SqliteConnection($"Data Source={Directory.GetFiles(Path.Combine(_site.DataFolder, "db"), "*.db").Single()};Mode=ReadOnly");
        await file.OpenAsync(TestContext.Current.CancellationToken);
        await using var ask = file.CreateCommand();
        ask.CommandText = "SELECT SUM(TriesLeft) FROM Invitation";
        return Convert.ToInt32(await ask.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
    }

    private static string Guess(int number) => string.Concat(Enumerable.Range(0, 4).Select(place => Store.Invitations.Letters[(number >> (place * 4)) % 16]));

    private sealed class LimitedSite : RunningSite
    {
        public MovableClock Clock { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("RelapseCheck:InvitationTries", "5");
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        }
    }
}
