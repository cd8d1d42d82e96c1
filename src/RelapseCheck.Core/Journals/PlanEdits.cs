namespace RelapseCheck.Core.Journals;

/// <summary>Changes of a plan, one entry at a time: two windows that write in it lose nothing of each other.</summary>
public static class PlanEdits
{
    /// <summary>The most entries of a plan, all sections together (a judgement: more than anybody reads on a hard day).</summary>
    public const int MostEntries = 200;

    /// <summary>The longest words of an entry, in UTF-16 units (a judgement: four lines on a phone).</summary>
    public const int LongestText = 300;

    /// <summary>Adds entries at the end of their sections. One whose id or whose words stand there already is left as it is; one beyond <see cref="MostEntries"/> is left out.</summary>
    public static PlanAdded Add(this Plan plan, IEnumerable<PlanEntry> entries, DateOnly today)
    {
        var kept = plan.Entries.ToList();
        var (known, left) = (0, new List<PlanEntry>());
        foreach (var entry in entries)
        {
            if (kept.Exists(there => there.Id == entry.Id || SameWords(there, entry)))
            {
                known++;
            }
            else if (kept.Count >= MostEntries)
            {
                left.Add(entry);
            }
            else
            {
                kept.Add(entry);
            }
        }

        return new(kept.Count == plan.Entries.Count ? plan : new Plan { Entries = kept, Changed = today }, kept.Count - plan.Entries.Count, known, left);
    }

    /// <summary>Gives an entry other words. One that was removed meanwhile is added again; one that was changed meanwhile is left, so that the person can choose.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="entry">The entry as it shall be.</param>
    /// <param name="was">The entry as the person saw it.</param>
    /// <param name="today">The person's own day.</param>
    public static PlanChanged Change(this Plan plan, PlanEntry entry, PlanEntry was, DateOnly today)
    {
        if (plan.Find(entry.Id) is not { } there)
        {
            var added = plan.Add([entry], today);
            return new(added.Plan, added.Left.Count > 0 ? PlanOutcome.Full : PlanOutcome.Done);
        }

        var changed = there with { Text = entry.Text, Phone = entry.Phone };
        return changed == there ? new(plan, PlanOutcome.Done)
            : there != was with { Section = there.Section } ? new(plan, PlanOutcome.ChangedElsewhere)
            : new(plan with { Entries = [.. plan.Entries.Select(kept => kept.Id == there.Id ? changed : kept)], Changed = today }, PlanOutcome.Done);
    }

    /// <summary>The plan without an entry; the same plan when it has none of this id.</summary>
    public static Plan Remove(this Plan plan, string id, DateOnly today) =>
        plan.Find(id) is null ? plan : new() { Entries = [.. plan.Entries.Where(entry => entry.Id != id)], Changed = today };

    /// <summary>Moves an entry one place within its section; at its end it stays where it is.</summary>
    public static Plan Move(this Plan plan, string id, bool up, DateOnly today)
    {
        if (plan.Find(id) is not { } moved)
        {
            return plan;
        }

        var section = plan.Of(moved.Section).ToList();
        var other = section.IndexOf(moved) + (up ? -1 : 1);
        if (other < 0 || other >= section.Count)
        {
            return plan;
        }

        return new()
        {
            Entries = [.. plan.Entries.Select(entry => entry.Id == id ? section[other] : entry.Id == section[other].Id ? moved : entry)],
            Changed = today,
        };
    }

    /// <summary>The entry of an id, or null.</summary>
    public static PlanEntry? Find(this Plan plan, string id) => plan.Entries.FirstOrDefault(entry => entry.Id == id);

    /// <summary>Whether it is an id as forms make them: 1 to 64 letters, digits, hyphens or low lines, as an export file has them.</summary>
    public static bool IsId(string id) => id.Length is > 0 and <= 64 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>Words as a plan keeps them: on one line, without control characters.</summary>
    public static string Tidy(string typed) =>
        string.Join(' ', string.Concat(typed.Select(letter => char.IsControl(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static bool SameWords(PlanEntry one, PlanEntry other) =>
        one.Section == other.Section && one.Phone == other.Phone && string.Equals(one.Text, other.Text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What adding did.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Added">How many were added.</param>
/// <param name="Known">How many stood there already.</param>
/// <param name="Left">Those that did not fit.</param>
public sealed record PlanAdded(Plan Plan, int Added, int Known, IReadOnlyList<PlanEntry> Left);

/// <summary>A plan, and what became of the change asked for.</summary>
public sealed record PlanChanged(Plan Plan, PlanOutcome Outcome);

/// <summary>What became of a change.</summary>
public enum PlanOutcome
{
    /// <summary>The entry is as asked for.</summary>
    Done,

    /// <summary>The entry was changed since the person saw it, and is left.</summary>
    ChangedElsewhere,

    /// <summary>There is no room.</summary>
    Full,
}
