using System.Text.RegularExpressions;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>Checks a file before anything of it is written: nothing of a file with a problem is taken in.</summary>
public static partial class FileCheck
{
    /// <summary>The most problems told at once (a judgement).</summary>
    public const int MostProblems = 8;

    private const int MostDays = 36_600, MostOfADay = 60, MostAnswers = 200, LongestText = 10_000, LongestMore = 200;
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>What is wrong with the file, at most <see cref="MostProblems"/>; empty when it can be taken in.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kind">The kind of the journal it would be taken into; a file of the other kind is refused.</param>
    /// <param name="today">The person's day; a later one than tomorrow is refused.</param>
    /// <param name="find">The questionnaire of an id and version, or null when it is not known here.</param>
    public static IReadOnlyList<ImportProblem> Problems(JournalFile file, JournalKind kind, DateOnly today, Func<string, int, Instrument?> find)
    {
        if (file.Format != JournalFile.Name)
        {
            return [new("Import_Format")];
        }

        if (file.Schema is < 1 or > JournalFile.CurrentSchema)
        {
            return [new("Import_Schema", Value: file.Schema.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        }

        // What the file calls itself is only a word: what it holds must be of that kind too, or the two would mix.
        if (file.Journal.Kind == kind && !Holds(file, kind))
        {
            return [new(kind == JournalKind.Family ? "Import_Own" : "Import_Family")];
        }

        if (file.Journal.Kind != kind)
        {
            return [new(file.Journal.Kind == JournalKind.Family ? "Import_Family" : "Import_Own")];
        }

        if (file.Days.Count > MostDays || !Small(file.Journal.Background))
        {
            return [new("Import_TooMuch")];
        }

        var twice = file.Days.GroupBy(day => day.Day).Where(days => days.Skip(1).Any()).Select(days => ImportProblem.At(days.Key, "Import_DayTwice"));
        return [.. PlanCheck.Problems(file.Journal.Plan, today).Concat(twice).Concat(file.Days.SelectMany(day => OfDay(day, today, find))).Take(MostProblems)];
    }

    private static bool Holds(JournalFile file, JournalKind kind) =>
        file.Days.SelectMany(day => day.CheckIns).All(made => (made.Instrument is Observation.Instrument or StrainQuestions.Id) == (kind == JournalKind.Family))
        && (kind == JournalKind.Own || (file.Journal.Plan.Entries.Count == 0 && file.Journal.Background.Count == 0 && file.Days.All(day => day.Events.Count == 0 && day.Cravings.Count == 0)));

    private static IEnumerable<ImportProblem> OfDay(DayPage day, DateOnly today, Func<string, int, Instrument?> find)
    {
        if (day.Day < Earliest || day.Day > today.AddDays(1))
        {
            yield return ImportProblem.At(day.Day, "Import_Day");
        }

        if (day.CheckIns.Count > MostOfADay || day.Notes.Count > MostOfADay || day.Events.Count > MostOfADay || day.Cravings.Count > MostOfADay)
        {
            yield return ImportProblem.At(day.Day, "Import_TooMuch");
            yield break;
        }

        var ids = day.CheckIns.Select(kept => kept.Id).Concat(day.Notes.Select(note => note.Id)).Concat(day.Events.Select(kept => kept.Id)).Concat(day.Cravings.Select(log => log.Id)).ToList();
        foreach (var id in ids.Where(id => !IdPattern().IsMatch(id)).Concat(ids.GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key)))
        {
            yield return ImportProblem.At(day.Day, "Import_Id", id);
        }

        foreach (var note in day.Notes.Where(note => note.Text.Length is 0 or > LongestText))
        {
            yield return ImportProblem.At(day.Day, "Import_Words", note.Text);
        }

        foreach (var kept in day.Events.Where(kept => !EventKinds.All.Contains(kept.Kind, StringComparer.Ordinal) || kept.Text?.Length > LongestText))
        {
            yield return ImportProblem.At(day.Day, "Import_Event", kept.Kind);
        }

        foreach (var wrong in day.Cravings.Select(CravingCheck.Wrong).OfType<string>())
        {
            yield return ImportProblem.At(day.Day, "Import_Craving", wrong);
        }

        foreach (var problem in day.CheckIns.SelectMany(checkIn => OfCheckIn(checkIn, day.Day, find)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<ImportProblem> OfCheckIn(CheckIn checkIn, DateOnly day, Func<string, int, Instrument?> find)
    {
        if (!CodePattern().IsMatch(checkIn.Instrument) || checkIn.Version is < 1 or > 9999 || checkIn.Scoring is < 1 or > 9999)
        {
            yield return ImportProblem.At(day, "Import_Instrument", checkIn.Instrument);
            yield break;
        }

        if (checkIn.Note?.Length > LongestText || checkIn.Match is not (null or "yes" or "worse" or "better"))
        {
            yield return ImportProblem.At(day, "Import_Words", checkIn.Match);
        }

        var unknown = Unknown(checkIn, find(checkIn.Instrument, checkIn.Version));
        if (unknown is not null || !Small(checkIn.Answers) || !Small(checkIn.More))
        {
            yield return ImportProblem.At(day, "Import_Answer", unknown ?? checkIn.Instrument);
        }

        if (checkIn.Score is { } score && !Sound(score))
        {
            yield return ImportProblem.At(day, "Import_Score", checkIn.Instrument);
        }
    }

    private static string? Unknown(CheckIn checkIn, Instrument? instrument) => instrument is null
        ? null
        : checkIn.Answers.Where(answer => instrument.IndexOf(answer.Key) < 0 || !Known(instrument.Items[instrument.IndexOf(answer.Key)], answer.Value))
            .Select(answer => $"{answer.Key} = {answer.Value}").FirstOrDefault();

    private static bool Known(Item item, string code) =>
        code is AnswerSheet.PreferNot or AnswerSheet.NotApplicable || item.Options.Any(option => option.Code == code);

    private static bool Small(IReadOnlyDictionary<string, string> answers) => answers.Count <= MostAnswers
        && answers.All(answer => CodePattern().IsMatch(answer.Key) && answer.Value.Length <= LongestMore && !answer.Value.Any(char.IsControl));

    private static bool Sound(KeptScore score) =>
        Sound(score.Overall) && Sound(score.Physiological) && Sound(score.Social) && Sound(score.Psychological)
        && score.Lowest <= score.Highest && (score.Shown is not { } shown || (shown >= score.Lowest && shown <= score.Highest))
        && score.Rules.Count <= MostOfADay && score.Rules.All(rule => CodePattern().IsMatch(rule));

    // Sums of doubles: the ends may miss the point by a rounding error.
    private static bool Sound(KeptRange range) =>
        range.Low >= 0 && range.High <= 100 && range.Low <= range.High
        && (range.Point is not { } point || (point >= range.Low - 1e-6 && point <= range.High + 1e-6));

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();
}
