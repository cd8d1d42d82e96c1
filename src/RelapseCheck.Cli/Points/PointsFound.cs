using RelapseCheck.Cli.Evaluate;

namespace RelapseCheck.Cli.Points;

/// <summary>What a search for points found.</summary>
/// <param name="Instrument">The questionnaire's id and version.</param>
/// <param name="Seed">The seed of draws and folds.</param>
/// <param name="Folds">Into how many parts the people were dealt.</param>
/// <param name="All">All weeks, each scored with points found on other people.</param>
/// <param name="Abstinent">The same of weeks without reported use.</param>
/// <param name="Groups">The same by trial, sex, age and race.</param>
/// <param name="Answers">The points found on everybody, beside those of the questionnaire.</param>
internal sealed record PointsFound(string Instrument, ulong Seed, int Folds, Measures All, Measures Abstinent, IReadOnlyList<Measures> Groups, IReadOnlyList<AnswerPoints> Answers)
{
    /// <summary>Whether observed use rises from band to band, among the bands that any week was shown.</summary>
    public static bool Rises(Measures group)
    {
        var shares = group.Bands.Where(band => band.Share is not null).Select(band => band.Share!.Value).ToArray();
        return shares.Zip(shares.Skip(1)).All(pair => pair.First < pair.Second);
    }
}

/// <summary>One answer's points.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Code">The answer's code.</param>
/// <param name="Points">As the questionnaire has them.</param>
/// <param name="Found">As found on everybody.</param>
/// <param name="Least">The least found in any fold.</param>
/// <param name="Most">The most found in any fold.</param>
/// <param name="Weeks">Weeks with this answer.</param>
/// <param name="Followed">Of those, followed by use.</param>
internal sealed record AnswerPoints(string Item, string Code, int Points, int Found, int Least, int Most, int Weeks, int Followed);
