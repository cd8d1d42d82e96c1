using System.Collections.Concurrent;
using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.People;
using RelapseCheck.Running;

namespace RelapseCheck.Browser.Tests.Running;

/// <summary>An organisation at the running app: accounts made by the command line and set up in a browser, each role once, their cookies put into every visit that needs them.</summary>
internal sealed class Clinic(Func<RunningApp> app, Func<Task<Visit>> visit)
{
    private const string Name = "Riverbank Clinic";

    // Well within the fifteen minutes that a sign-in lasts unused.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(8);

    private readonly Lazy<Task<string>> _organisation = new(() => CommandLine.Run(app(), "organisation", "add", Name));
    private readonly ConcurrentDictionary<string, Lazy<Task<Kept>>> _kept = new(StringComparer.Ordinal);

    /// <summary>The one-use link of a new account.</summary>
    public async Task<(string Email, string Link)> NewAccount(string role = "counselor", string name = "Sam Rivera")
    {
        await _organisation.Value;
        var email = $"{Guid.NewGuid():N}@clinic.example";
        return (email, await CommandLine.Run(app(), "counselor", "add", "--organisation", Name, "--name", name, "--email", email, "--role", role, "--site", app().Address.GetLeftPart(UriPartial.Authority)));
    }

    /// <summary>Somebody of a role who is set up.</summary>
    public async Task<Worker> Worker(string role) => (await Of(role)).Worker;

    /// <summary>Signs a visit in as somebody of a role: "counselor", "supervisor" or "administrator".</summary>
    public async Task SignIn(Visit other, string role)
    {
        var kept = await Of(role);
        if (TimeProvider.System.GetElapsedTime(kept.At) > Fresh)
        {
            _kept[role] = new(() => SignedIn(kept.Worker, (first, worker) => worker.SignIn(first)));
            kept = await Of(role);
        }

        await other.Context.AddCookiesAsync(kept.Cookies);
    }

    private Task<Kept> Of(string role) => _kept.GetOrAdd(role, _ => new(async () =>
    {
        var (email, link) = await NewAccount(role);
        return await SignedIn(new Worker(email), (first, worker) => worker.SetUp(first, link));
    })).Value;

    private async Task<Kept> SignedIn(Worker worker, Func<Visit, Worker, Task> enter)
    {
        await using var first = await visit();
        await enter(first, worker);
        return new(worker, TimeProvider.System.GetTimestamp(), [.. (await first.Context.CookiesAsync()).Where(cookie => cookie.Name == "rc_c").Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
            HttpOnly = cookie.HttpOnly,
            Secure = cookie.Secure,
            SameSite = cookie.SameSite,
        })]);
    }

    private sealed record Kept(Worker Worker, long At, List<Cookie> Cookies);
}
