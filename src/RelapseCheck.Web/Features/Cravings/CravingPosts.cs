using System.Globalization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Cravings;

/// <summary>What a tap on the pages of a craving sends. A code that no button has changes nothing.</summary>
public static class CravingPosts
{
    /// <summary>The query of a page that asks to pick one of its buttons.</summary>
    public const string Pick = "?pick=1";

    /// <summary>Answers <c>POST /craving</c>: how strong it is.</summary>
    public static async Task<IResult> Strength(IFormCollection form, CravingDesk desk, CancellationToken cancellation)
    {
        if (StrengthOf(form) is not { } strength || !FormId.Is(form["entry"]))
        {
            return SeeOther.To(CravingDesk.Page + Pick + "#log");
        }

        await desk.Change(form["entry"].ToString(), wave => wave.Strength = strength, cancellation);
        return SeeOther.To(CravingDesk.NotedPage);
    }

    /// <summary>Answers <c>POST /craving/noted</c>: where and with whom, each of which may be left out.</summary>
    public static async Task<IResult> Around(IFormCollection form, CravingDesk desk, CancellationToken cancellation)
    {
        var (where, with) = (Known(form["where"], CravingCodes.Wheres), Known(form["with"], CravingCodes.Withs));
        await desk.ChangePresent(wave => (wave.Where, wave.With) = (where, with), cancellation);
        return SeeOther.To(CravingDesk.Page + "#tools");
    }

    /// <summary>Answers <c>POST /craving/tool</c>: did it help?</summary>
    public static async Task<IResult> Helped(IFormCollection form, CravingDesk desk, CancellationToken cancellation)
    {
        if (Known(form["tool"], CravingCodes.Tools) is not { } tool || Known(form["helped"], CravingCodes.Answers) is not { } helped || !FormId.Is(form["entry"]))
        {
            return SeeOther.To(CravingDesk.Page + Pick + "#tools");
        }

        await desk.Change(form["entry"].ToString(), wave => wave.Tries = [.. wave.Tries.Where(tried => tried.Tool != tool), new ToolTry(tool, helped)], cancellation);
        return SeeOther.To(CravingDesk.AfterPage);
    }

    /// <summary>Answers <c>POST /craving/after</c>: how strong it is now; where nobody said how strong it was, that.</summary>
    public static async Task<IResult> After(IFormCollection form, CravingDesk desk, CancellationToken cancellation)
    {
        if (StrengthOf(form) is not { } strength)
        {
            return SeeOther.To(CravingDesk.AfterPage + Pick);
        }

        var there = await desk.ChangePresent(wave => (wave.Strength, wave.After) = (wave.Strength ?? strength, wave.Strength is null ? null : strength), cancellation);
        return SeeOther.To(there ? CravingDesk.AfterPage : CravingDesk.Page);
    }

    /// <summary>Answers <c>POST /craving/keep</c>: into the journal that is open.</summary>
    public static async Task<IResult> Keep(CravingDesk desk, JournalSession session, CancellationToken cancellation)
    {
        if (await session.Current(cancellation) is not { } journal)
        {
            return SeeOther.To("/journal/open?next=craving");
        }

        await desk.KeepIn(journal, cancellation);
        return SeeOther.To(CravingDesk.NotedPage);
    }

    /// <summary>Answers <c>POST /craving/forget</c>.</summary>
    public static async Task<IResult> Forget(CravingDesk desk)
    {
        await desk.Forget();
        return SeeOther.To(CravingDesk.Page + "?gone=1");
    }

    private static int? StrengthOf(IFormCollection form) =>
        int.TryParse(form["strength"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && CravingLog.IsStrength(number) ? number : null;

    private static string? Known(string? code, IReadOnlyList<string> codes) => codes.FirstOrDefault(known => known == code);
}
