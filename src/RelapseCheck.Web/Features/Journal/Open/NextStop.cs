namespace RelapseCheck.Web.Features.Journal.Open;

/// <summary>Where to go after a journal was opened: a name out of a short list, so that no address can be smuggled in.</summary>
public static class NextStop
{
    /// <summary>The name of the result: the check-in that was just finished is to be kept.</summary>
    public const string Result = "result";

    /// <summary>The name of the family journal.</summary>
    public const string Family = "family";

    /// <summary>The name of the way after a return to use: what was told there is to be kept.</summary>
    public const string Lapse = "lapse";

    /// <summary>The name of the craving page: what was marked there is to be kept.</summary>
    public const string Craving = "craving";

    /// <summary>The name of what a family member saw: it is to be kept on the way.</summary>
    public const string FamilyResult = "family-result";

    /// <summary>The name of how a family member is: it is to be kept on the way.</summary>
    public const string FamilyLoad = "family-load";

    /// <summary>The name of the page of what is shared.</summary>
    public const string Share = "share";

    /// <summary>The name of a consent that is being filled in.</summary>
    public const string Consent = "consent";

    /// <summary>The name when something may wait on its page for a journal; null for any other.</summary>
    public static string? Waiting(string? name) => name is Result or Lapse or Craving or FamilyResult or FamilyLoad ? name : null;

    /// <summary>The name that starting a journal goes on to: something waits there for it, or a code is to be typed; null for any other.</summary>
    public static string? Keeping(string? name) => name is Share or Consent ? Share : Waiting(name);

    /// <summary>Whether a name belongs to the family's pages.</summary>
    public static bool IsFamily(string? name) => name is Family or FamilyResult or FamilyLoad;

    /// <summary>The path of a name; the journal for any other.</summary>
    public static string Path(string? name) => name switch
    {
        Result => "/result",
        Family => "/family/journal",
        Craving => "/craving/noted",
        FamilyResult => "/family/result",
        FamilyLoad => "/family/strain/result",
        "check-in" => "/check-in",
        "background" => "/check-in/background",
        Lapse => "/lapse/what-happened",
        "reach" => "/lapse/reach-out",
        "settings" => "/journal/settings",
        "week" => "/journal/week",
        "export" => "/journal/export",
        Share => "/share",
        Consent => "/share/consent",
        "plan" => "/plan",
        "plan-write" => "/plan/write",
        _ => "/journal",
    };

    /// <summary>The page that opens a journal and goes on to a name.</summary>
    public static string Opening(string? name) => string.IsNullOrEmpty(name) ? "/journal/open" : "/journal/open?next=" + Uri.EscapeDataString(name);
}
