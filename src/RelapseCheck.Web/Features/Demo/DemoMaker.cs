using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sealing;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Core.Simulation;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;

namespace RelapseCheck.Web.Features.Demo;

/// <summary>Makes all made-up people, through the same doors that real ones use.</summary>
public sealed class DemoMaker(JournalStore store, DemoJournals journals, DemoClinic clinic)
{
    private const int Until = 60, SoonOver = 5;
    private const ulong FamilySeed = 11;

    // One question left out can withhold the band of a day; with the simulator's own share that would be every fourth.
    private const double LeftOut = 0.005;
    private readonly LifeSimulator _simulator = new(LifeParameters.Shipped.With("left-out", LeftOut));

    /// <summary>Makes them; the ways in.</summary>
    public async Task<DemoWays> Make(DateOnly today, CancellationToken cancellation)
    {
        var organisation = await clinic.Organisation(cancellation);
        var counselor = await clinic.Account(organisation, "Sam Rivera", "counselor@demo.example", AccountRole.Counselor, cancellation);
        var supervisor = await clinic.Account(organisation, "Kai Okafor", "supervisor@demo.example", AccountRole.Supervisor, cancellation);
        var made = await Task.WhenAll(DemoPeople.All.Select(person => Task.Run(() => Write(person, cancellation), cancellation)));
        var entries = new List<ShareEntry>();
        foreach (var (person, _, journal) in made)
        {
            using var open = journal;
            entries.Add(await clinic.Share(open, person.Called, JournalKind.Own, person.Scope, entries.Count == DemoPeople.Named.Count ? SoonOver : Until, journals.LastDay, counselor, organisation, cancellation));
        }

        var ways = made.Take(DemoPeople.Named.Count).Select(one => new DemoWords(one.Person.Called, What(one.Person.Kind), string.Join(' ', one.Words.Words(one.Person.Language))));
        var seen = DemoPeople.Named.Single(person => person.Kind == LifeKind.Return);
        var (familyWords, familyDays) = (Passphrase.New("en"), DemoFamily.Days(_simulator.Live(seen.Kind, seen.Days, seen.Seed), journals, FamilySeed));
        using var family = await Write(familyWords, DemoFamily.Header, familyDays, cancellation);
        var shared = await clinic.Share(family, $"{seen.Called}'s sister", JournalKind.Family, ShareScope.All, Until, journals.LastDay, counselor, organisation, cancellation);
        await clinic.Files(entries, shared, entries[DemoPeople.All.ToList().IndexOf(seen)], counselor, organisation, cancellation);
        return new(today, [.. ways], new("Family", $"what {seen.Called}'s sister saw", string.Join(' ', familyWords.Words("en"))), [counselor, supervisor]);
    }

    private async Task<(DemoPerson Person, Passphrase Words, OpenJournal Journal)> Write(DemoPerson person, CancellationToken cancellation)
    {
        var life = _simulator.Live(person.Kind, person.Days, person.Seed);
        var words = Passphrase.New(person.Language);
        return (person, words, await Write(words, journals.Header(person, life), journals.Days(person, life), cancellation));
    }

    private async Task<OpenJournal> Write(Passphrase words, JournalHeader header, IReadOnlyList<DayPage> days, CancellationToken cancellation)
    {
        var journal = await store.Create(words, header, cancellation);
        await store.SaveAll(journal, days.ToDictionary(day => day.Day, day => (Func<DayPage, DayPage>)(_ => day)), cancellation);
        return journal;
    }

    private static string What(LifeKind kind) => kind switch
    {
        LifeKind.Steady => "steady",
        LifeKind.Drift => "slow drift, in Spanish",
        LifeKind.Return => "lapse and return",
        LifeKind.Silent => "silent",
        _ => "sudden relief",
    };
}
