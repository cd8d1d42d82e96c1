using System.Globalization;
using RelapseCheck.Core.Sealing;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Open;

/// <summary>What is wrong with typed words, said before any key work is done.</summary>
public static class TypedProblems
{
    private const int MostSuggestions = 3;

    /// <summary>The messages, one for each word that is not known.</summary>
    public static IEnumerable<HeldProblem> Of(PassphraseProblem problem) => problem.Kind switch
    {
        PassphraseProblemKind.Empty => [new("words", "Open_Empty")],
        PassphraseProblemKind.WrongCount => [new("words", "Open_Count", problem.Count.ToString(CultureInfo.InvariantCulture))],
        PassphraseProblemKind.UnknownWords => problem.Unknown.Select(Unknown),
        _ => [new("words", "Open_Check")],
    };

    private static HeldProblem Unknown(UnknownWord word)
    {
        var place = word.Place.ToString(CultureInfo.InvariantCulture);
        return word.Suggestions.Count == 0
            ? new("words", "Open_Unknown", place, word.Typed)
            : new("words", "Open_Suggest", place, word.Typed, string.Join(", ", word.Suggestions.Take(MostSuggestions)));
    }
}
