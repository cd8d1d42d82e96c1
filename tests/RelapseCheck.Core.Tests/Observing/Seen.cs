using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Observing;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Observing;

/// <summary>Sheets of the family's two questionnaires.</summary>
internal static class Seen
{
    public static Instrument Observer { get; } = InstrumentCatalog.Shipped.Get(Observation.Instrument);

    public static Observation Of(params (string Id, string Code)[] answers) => new(Sheet(Observer, answers));

    public static AnswerSheet Strains(params (string Id, string Code)[] answers) => Sheet(StrainQuestions.Instrument, answers);

    public static AnswerSheet Sheet(Instrument instrument, params (string Id, string Code)[] answers) => new(
        instrument,
        answers.Where(answer => instrument.IndexOf(answer.Id) >= 0).ToDictionary(answer => answer.Id, answer => answer.Code),
        answers.Where(answer => instrument.IndexOf(answer.Id) < 0).ToDictionary(answer => answer.Id, answer => answer.Code));
}
