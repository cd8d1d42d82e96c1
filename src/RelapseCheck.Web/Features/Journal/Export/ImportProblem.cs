namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>Why a file was not taken in.</summary>
/// <param name="What">The key of the message, such as <c>Import_Day</c>.</param>
/// <param name="Where">The day or the line, as text; empty for the file as a whole.</param>
/// <param name="Value">The word that was not understood, shortened; empty when none helps.</param>
public sealed record ImportProblem(string What, string Where = "", string Value = "")
{
    /// <summary>Longer values are cut here, in characters, so that a message stays a message (a judgement).</summary>
    private const int LongestValue = 40;

    /// <summary>A problem of a day, its value shortened and without control characters.</summary>
    public static ImportProblem At(DateOnly day, string what, string? value = null)
    {
        var shown = new string([.. (value ?? "").Where(letter => !char.IsControl(letter)).Take(LongestValue)]);
        return new(what, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), shown);
    }
}
