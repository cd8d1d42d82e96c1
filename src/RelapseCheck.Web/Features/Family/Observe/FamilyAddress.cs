using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Observing;
using RelapseCheck.Web.Features.Journal.Open;

namespace RelapseCheck.Web.Features.Family.Observe;

/// <summary>Where the family's questionnaires and their results are.</summary>
public static class FamilyAddress
{
    /// <summary>What was seen.</summary>
    public const string Observe = "/family/observe";

    /// <summary>What that says.</summary>
    public const string Result = "/family/result";

    /// <summary>How the observer is.</summary>
    public const string Load = "/family/strain";

    /// <summary>What that says.</summary>
    public const string LoadResult = "/family/strain/result";

    /// <summary>The first step of a questionnaire.</summary>
    public static string HomeOf(Instrument instrument) => instrument.Id == StrainQuestions.Id ? Load : Observe;

    /// <summary>The result of a questionnaire.</summary>
    public static string ResultOf(Instrument instrument) => instrument.Id == StrainQuestions.Id ? LoadResult : Result;

    /// <summary>The page that opens a locked journal on the way to a result.</summary>
    public static string OpeningFor(Instrument instrument) => NextStop.Opening(instrument.Id == StrainQuestions.Id ? NextStop.FamilyLoad : NextStop.FamilyResult);
}
