using System.Globalization;
using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Web.Features.Counselor.Answers;

/// <summary>The words of a cell.</summary>
public sealed class AnswerWords(IStringLocalizer<AnswersText> text, string language)
{
    /// <summary>An answer as the person read it; empty when there is none.</summary>
    public string Cell(AnswerColumn column, string instrument, string? code) => code switch
    {
        null => "",
        AnswerSheet.PreferNot => text["Cell_PreferNot"],
        AnswerSheet.NotApplicable => text["Cell_NotApplicable"],
        _ => Item(column, instrument) is { } item ? Option(item, code) : More(column, instrument, code),
    };

    /// <summary>A questionnaire's name in a few words.</summary>
    public string Instrument(string id) => text["Kind_" + id] is { ResourceNotFound: false } known ? known : InstrumentCatalog.Shipped.Find(id)?.Title.In(language) ?? id;

    /// <summary>A day in full.</summary>
    public string Day(DateOnly day) => day.ToString(text["Day"], CultureInfo.CurrentCulture);

    /// <summary>The answers a question can have, in order, to filter by; those of every questionnaire that asks it.</summary>
    public IReadOnlyList<(string Code, string Words)> Answers(AnswerColumn column) =>
    [
        .. InstrumentCatalog.Shipped.All.SelectMany(instrument => Item(column, instrument.Id)?.Options.Select(option => (option.Code, Words: option.Wording.In(language))) ?? More(column, instrument.Id)?.Choices.Select(choice => (choice.Code, Words: choice.Wording.In(language))) ?? [])
            .DistinctBy(option => option.Code, StringComparer.Ordinal),
        (AnswerSheet.PreferNot, text["Cell_PreferNot"]),
    ];

    private static Item? Item(AnswerColumn column, string instrument) =>
        InstrumentCatalog.Shipped.Find(instrument) is { } known && known.IndexOf(column.Id) is var at and >= 0 ? known.Items[at] : null;

    private static FollowUp? More(AnswerColumn column, string instrument) => InstrumentCatalog.Shipped.Find(instrument)?.FindFollowUp(column.Id);

    // A code of an older version stays as it was given.
    private string Option(Item item, string code) => item.IndexOf(code) is var at and >= 0 ? item.Options[at].Wording.In(language) : code;

    private string More(AnswerColumn column, string instrument, string given) => More(column, instrument) is { Choices.Count: > 0 } more
        ? string.Join(", ", given.Split(' ').Select(code => more.Choices.FirstOrDefault(choice => choice.Code == code)?.Wording.In(language) ?? code))
        : given;
}
