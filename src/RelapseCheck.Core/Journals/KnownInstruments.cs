using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Observing;

namespace RelapseCheck.Core.Journals;

/// <summary>The questionnaires this site knows, by id and version.</summary>
public static class KnownInstruments
{
    /// <summary>The questionnaire of that very version, or null: then a check-in is shown as it was kept, and never counted anew.</summary>
    public static Instrument? Find(string id, int version) => 
        id != StrainQuestions.Id ? InstrumentCatalog.Shipped.Find(id, version) : StrainQuestions.Instrument.Version == version ? StrainQuestions.Instrument : null;
}
