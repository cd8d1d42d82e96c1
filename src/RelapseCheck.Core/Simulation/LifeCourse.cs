using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Simulation;

/// <summary>What goes on under the answers of one simulated person: rises, lapses, silences and reliefs, laid out day by day.</summary>
internal sealed class LifeCourse
{
    private const double Month = 30;

    // A new lapse so soon after another is the same lapse (a judgement).
    private const int Apart = 7;
    private readonly LifeParameters _numbers;
    private readonly Draws _draws;

    /// <summary>Lays out a course.</summary>
    public LifeCourse(LifeKind kind, int days, LifeParameters numbers, Draws draws)
    {
        (_numbers, _draws) = (numbers, draws);
        Rise = new double[days];
        (Used, Begins, Silent, Relieved, Before, After) = (new bool[days], new bool[days], new bool[days], new bool[days], new bool[days], new bool[days]);
        switch (kind)
        {
            case LifeKind.Drift:
                Every(numbers["drift-every"], Drift);
                break;
            case LifeKind.Silent:
                Every(Month / numbers["gaps"], Silence);
                break;
            case LifeKind.Relief:
                Every(Month / numbers["reliefs"], Relief);
                break;
        }

        var lapses = kind switch { LifeKind.Steady => numbers["steady-lapses"], LifeKind.Return => numbers["return-lapses"], _ => numbers["lapses"] };
        Every(Month / lapses, Lapse);
        Every(Month / numbers["hard-stretches"], HardStretch);
    }

    /// <summary>How far the level stands above the person's own, in shares of a scale.</summary>
    public double[] Rise { get; }

    /// <summary>Days of use.</summary>
    public bool[] Used { get; }

    /// <summary>Days on which a lapse begins.</summary>
    public bool[] Begins { get; }

    /// <summary>Days of a long silence.</summary>
    public bool[] Silent { get; }

    /// <summary>Days on which craving is gone.</summary>
    public bool[] Relieved { get; }

    /// <summary>Days of a rise.</summary>
    public bool[] Before { get; }

    /// <summary>Days of use and soon after.</summary>
    public bool[] After { get; }

    private int Length => Rise.Length;

    // An endless wait (a rate of 0) never comes.
    private void Every(double mean, Action<int> happens)
    {
        for (var at = _draws.Wait(mean); at < Length; at += 1 + _draws.Wait(mean))
        {
            happens((int)at);
        }
    }

    private void Lapse(int day)
    {
        if (IsNear(day))
        {
            return;
        }

        if (!_draws.Happens(_numbers["unheralded"]))
        {
            Ramp(day, LeadDays(), _draws.About(_numbers["lead-rise"]));
        }

        Use(day);
    }

    private void HardStretch(int day)
    {
        var (days, height) = (LeadDays(), _draws.About(_numbers["lead-rise"]));
        Ramp(day, days, height);
        Fall(day, Math.Max(1, days / 2), height);
    }

    private void Drift(int day)
    {
        var (days, height) = ((int)_draws.About(_numbers["drift-days"]), _draws.About(_numbers["drift-rise"]));
        var end = day + days;
        Ramp(end, days, height);
        if (_draws.Happens(_numbers["drift-lapse"]) && !IsNear(end))
        {
            Use(end);
        }

        Fall(end, (int)_numbers["return-days"], height);
    }

    private void Silence(int day)
    {
        var days = Math.Max(3, (int)_draws.Wait(_numbers["gap-days"]));
        Mark(Silent, day, days);
        var lapse = day + 2 + _draws.Next(days);
        if (_draws.Happens(_numbers["gap-lapse"]) && !IsNear(lapse))
        {
            Use(lapse);
        }
    }

    private void Relief(int day)
    {
        var days = (int)Math.Max(1, Math.Round(_draws.About(_numbers["relief-days"])));
        Mark(Relieved, day, days);
        if (_draws.Happens(_numbers["relief-lapse"]) && !IsNear(day + days))
        {
            Use(day + days);
        }
    }

    private void Use(int day)
    {
        if (day >= Length)
        {
            return;
        }

        var days = 1 + (int)_draws.Wait(Math.Max(0, _numbers["lapse-days"] - 1));
        var back = (int)_numbers["return-days"];
        Begins[day] = true;
        Mark(Used, day, days);
        Mark(After, day, days + back);
        for (var at = day; at < Math.Min(day + days, Length); at++)
        {
            Rise[at] += _numbers["lapse-rise"];
        }

        Fall(day + days, back, _numbers["lapse-rise"]);
    }

    private bool IsNear(int day) => Enumerable.Range(day - Apart, (2 * Apart) + 1).Any(at => at >= 0 && at < Length && Used[at]);

    private int LeadDays() => 1 + (int)_draws.Wait(Math.Max(0, _numbers["lead-days"] - 1));

    // From the usual level up to the height on the last day before.
    private void Ramp(int before, int days, double height)
    {
        for (var i = 1; i <= days; i++)
        {
            var at = before - i;
            if (at >= 0 && at < Length)
            {
                Rise[at] += height * (days - i + 1) / days;
                Before[at] = true;
            }
        }
    }

    private void Fall(int from, int days, double height)
    {
        for (var i = 0; i < days && from + i < Length; i++)
        {
            Rise[from + i] += height * (days - i) / (days + 1);
        }
    }

    private void Mark(bool[] days, int from, int count) => Array.Fill(days, true, Math.Min(from, Length), Math.Max(0, Math.Min(count, Length - from)));
}
