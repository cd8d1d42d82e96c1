namespace RelapseCheck.Core.Simulation;

/// <summary>How alarms and lapses are counted. All three are judgements; the sensitivity table of the report tries others.</summary>
/// <param name="Start">Days at the beginning that nothing is counted on, for every rule alike: the own level is still being learned.</param>
/// <param name="Horizon">An alarm is false when no lapse begins in this many days after it.</param>
/// <param name="Repeat">While a rule goes on holding, its alarm comes again after this many days.</param>
public sealed record Watch(int Start, int Horizon, int Repeat)
{
    /// <summary>The counting used.</summary>
    public static Watch Usual { get; } = new(28, 14, 7);
}

/// <summary>What one rule did for one person.</summary>
/// <param name="False">Alarms that no lapse followed.</param>
/// <param name="Preceded">Lapses with the rule holding on at least one of the days before.</param>
/// <param name="Leads">For each of those, the days from the first such day to the lapse.</param>
public sealed record Tally(int False, int Preceded, IReadOnlyList<int> Leads);

/// <summary>One person's days that count: no use that day, and no lapse begun shortly before.</summary>
public sealed class Watching
{
    private readonly Watch _watch;
    private readonly bool[] _counts, _ahead;
    private readonly int[] _lapses;

    /// <summary>Finds the days and the lapses that count.</summary>
    public Watching(DailyTrack track, Watch watch)
    {
        _watch = watch;
        var days = track.Used.Length;
        (_counts, _ahead) = (new bool[days], new bool[days]);
        var lapses = new List<int>();
        var last = -watch.Horizon - 1;
        for (var day = 0; day < days; day++)
        {
            if (track.Begins[day] && day - last > watch.Horizon && day > watch.Start)
            {
                lapses.Add(day);
                Array.Fill(_ahead, true, Math.Max(0, day - watch.Horizon), Math.Min(day, watch.Horizon));
            }

            last = track.Used[day] ? day : last;
            _counts[day] = day >= watch.Start && day < days - watch.Horizon && day - last > watch.Horizon;
        }

        // A lapse whose fortnight lies beyond the end of what is simulated is left out, as alarms there are.
        _lapses = [.. lapses.Where(day => day < days - watch.Horizon)];
        Days = _counts.Count(counts => counts);
    }

    /// <summary>How many days count.</summary>
    public int Days { get; }

    /// <summary>How many lapses count.</summary>
    public int Lapses => _lapses.Length;

    /// <summary>Counts one rule's alarms.</summary>
    /// <param name="holds">Whether the rule holds on a day.</param>
    public Tally Of(Func<int, bool> holds)
    {
        var (alarms, last) = (0, -_watch.Repeat);
        for (var day = 0; day < _counts.Length; day++)
        {
            if (_counts[day] && day - last >= _watch.Repeat && holds(day))
            {
                last = day;
                alarms += _ahead[day] ? 0 : 1;
            }
        }

        var leads = new List<int>();
        foreach (var lapse in _lapses)
        {
            for (var day = Math.Max(0, lapse - _watch.Horizon); day < lapse; day++)
            {
                if (_counts[day] && holds(day))
                {
                    leads.Add(lapse - day);
                    break;
                }
            }
        }

        return new(alarms, leads.Count, leads);
    }
}
