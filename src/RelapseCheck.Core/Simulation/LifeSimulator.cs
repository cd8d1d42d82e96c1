using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Simulation;

/// <summary>
/// Makes up daily check-ins, silences, marked cravings and lapses of people who do not exist, from the numbers of daily-life.yaml. It says what
/// the rating's rules would do if those numbers held; it says nothing about any person.
/// </summary>
/// <param name="numbers">What it is built on.</param>
public sealed class LifeSimulator(LifeParameters numbers)
{
    // Any odd number but the generator's own step: with that, each person's draws would be those of the one before, moved by one.
    private const ulong Step = 0x632BE59BD9B4E019;
    private const double EventChance = 0.04, LoggedShare = 0.25;
    private static readonly string[] Events = ["appointment", "appointment", "good", "good", "hard", "other"];
    private readonly Instrument _daily = InstrumentCatalog.Shipped.Get("daily");

    /// <summary>One person of a kind; the same seed gives the same person.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="days">How many days.</param>
    /// <param name="seed">Where the draws begin.</param>
    public SimulatedLife Live(LifeKind kind, int days, ulong seed)
    {
        var draws = new Draws(seed);
        var course = new LifeCourse(kind, days, numbers, draws);
        var person = new LifeAnswers(kind, _daily, numbers, draws);
        var answering = new Answering(numbers, draws);
        var lived = new SimulatedDay[days];
        var (state, memory) = (0.0, numbers["day-memory"]);
        for (var day = 0; day < days; day++)
        {
            state = (memory * state) + (Math.Sqrt(1 - (memory * memory)) * numbers["day-spread"] * draws.Normal());
            var craving = 0.0;
            var codes = answering.Writes(course.Before[day], course.After[day]) && !course.Silent[day]
                ? person.Of(state + course.Rise[day], course.Used[day], course.Relieved[day], out craving)
                : null;
            lived[day] = new(
                course.Used[day],
                course.Begins[day],
                codes,
                codes is null ? [] : Cravings(craving, draws),
                codes is not null && draws.Happens(EventChance) ? draws.OneOf(Events) : null);
        }

        return new(kind, person.Prescribed, lived);
    }

    /// <summary>The seed of one of many people, numbered from 0.</summary>
    public static ulong SeedOf(ulong seed, int person) => seed + ((ulong)(person + 1) * Step);

    /// <summary>A kind drawn by its share.</summary>
    public LifeKind Kind(Draws draws)
    {
        double[] shares = [numbers["share-steady"], numbers["share-drift"], numbers["share-return"], numbers["share-silent"], numbers["share-relief"]];
        var at = draws.NextShare() * shares.Sum();
        var kind = 0;
        while (kind < shares.Length - 1 && at >= shares[kind])
        {
            at -= shares[kind++];
        }

        return (LifeKind)kind;
    }

    private static IReadOnlyList<SimulatedCraving> Cravings(double level, Draws draws)
    {
        if (!draws.Happens(level * LoggedShare))
        {
            return [];
        }

        var strength = Math.Clamp((int)Math.Round(level * CravingLog.Strongest) + draws.Next(3), 1, CravingLog.Strongest);
        var helped = draws.OneOf(CravingCodes.Answers);
        var eased = helped switch { "yes" => 3 + draws.Next(3), "a-little" => 1 + draws.Next(2), _ => 0 };
        return
        [
            new(
                (8 * 60) + draws.Next(14 * 60),
                strength,
                draws.OneOf(CravingCodes.Wheres),
                draws.OneOf(CravingCodes.Withs),
                draws.OneOf(CravingCodes.Tools),
                helped,
                Math.Max(0, strength - eased)),
        ];
    }
}

/// <summary>On which days one simulated person writes.</summary>
internal sealed class Answering(LifeParameters numbers, Draws draws)
{
    private const double Least = 0.1, Most = 0.99;
    private readonly double _share = Math.Clamp(numbers["answering"] + (numbers["answering-spread"] * draws.Normal()), Least, Most);
    private bool _wrote = true;

    /// <summary>Whether there is a check-in on the next day.</summary>
    public bool Writes(bool before, bool after)
    {
        var memory = numbers["skip-memory"];
        var chance = (_share * (1 - memory)) + (_wrote ? memory : 0);
        var odds = chance / Math.Max(1 - Most, 1 - chance) / (after ? numbers["skip-after"] : before ? numbers["skip-before"] : 1);
        _wrote = draws.Happens(odds / (1 + odds));
        return _wrote;
    }
}
