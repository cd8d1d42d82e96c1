using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>One row for each check-in and question, tidy: a question left out has a row that says so.</summary>
public static class AnswersCsv
{
    /// <summary>The columns, in order; <see cref="DictionaryCsv"/> explains each.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["day", "check_in", "instrument", "version", "kind", "item", "domain", "question", "state", "answer", "wording", "points", "maximum"];

    /// <summary>The lines of the file, the heading first.</summary>
    /// <param name="days">The journal's days, oldest first.</param>
    /// <param name="language">The language of questions and wordings.</param>
    /// <param name="find">The questionnaire of an id and version; of one not known here the codes are written as they stand.</param>
    public static IEnumerable<string> Lines(IEnumerable<DayPage> days, string language, Func<string, int, Instrument?> find) =>
        days.SelectMany(day => day.CheckIns.SelectMany(checkIn => Rows(checkIn, find(checkIn.Instrument, checkIn.Version), language)
                .Select(row => CsvLine.Of([day.Day, checkIn.Id, checkIn.Instrument, checkIn.Version, .. row]))))
            .Prepend(CsvLine.Of(Columns));

    private static IEnumerable<object?[]> Rows(CheckIn checkIn, Instrument? instrument, string language)
    {
        var items = instrument?.Items.Select(item => Row(item, checkIn.Answers.GetValueOrDefault(item.Id), language))
            ?? checkIn.Answers.Select(answer => (object?[])["item", answer.Key, null, null, State(answer.Value), Code(answer.Value), null, null, null]);
        return items.Concat(checkIn.More.Select(more => Row(more.Key, more.Value, instrument, language)));
    }

    private static object?[] Row(Item item, string? code, string language)
    {
        var option = item.Options.FirstOrDefault(option => option.Code == code);
        return ["item", item.Id, item.Domain.ToString().ToLowerInvariant(), item.Name.In(language), State(code), Code(code), option?.Wording.In(language), option?.Points, item.Maximum];
    }

    private static object?[] Row(string id, string value, Instrument? instrument, string language)
    {
        var asked = instrument?.FollowUps.FirstOrDefault(followUp => followUp.Id == id);
        var wording = asked?.Choices.FirstOrDefault(choice => choice.Code == value)?.Wording.In(language);
        return ["follow-up", id, null, asked?.Ask.In(language), State(value), Code(value), wording, null, null];
    }

    private static string State(string? code) => code switch
    {
        null or "" => "skipped",
        AnswerSheet.PreferNot => "prefer-not",
        AnswerSheet.NotApplicable => "na",
        _ => "answered",
    };

    private static string? Code(string? code) => State(code) == "answered" ? code : null;
}
