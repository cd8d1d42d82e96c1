namespace RelapseCheck.Web.Hosting;

/// <summary>The short name of every cookie of this site, in one list, so that none takes the name of another.</summary>
public static class CookieNames
{
    /// <summary>The language chosen.</summary>
    public const string Language = "lang";

    /// <summary>The country chosen.</summary>
    public const string Country = "country";

    /// <summary>Whether words are short.</summary>
    public const string Words = "words";

    /// <summary>The mark that a form came from here.</summary>
    public const string Form = "f";

    /// <summary>What a form held.</summary>
    public const string HeldForm = "m";

    /// <summary>An open journal.</summary>
    public const string Journal = "s";

    /// <summary>A journal that was opened by its PIN, on a phone that keeps it.</summary>
    public const string Opened = "o";

    /// <summary>The words of a journal that is being made.</summary>
    public const string Keep = "k";

    /// <summary>A check-in under way.</summary>
    public const string CheckIn = "d";

    /// <summary>A check-in that no journal keeps.</summary>
    public const string Finished = "r";

    /// <summary>What a family saw.</summary>
    public const string Family = "fr";

    /// <summary>What happened, waiting to be kept.</summary>
    public const string Lapse = "l";

    /// <summary>A craving under way.</summary>
    public const string Craving = "cr";

    /// <summary>A consent under way.</summary>
    public const string Consent = "sh";

    /// <summary>What was looked for on the pages to read.</summary>
    public const string Search = "q";

    /// <summary>What the form of a reminder held.</summary>
    public const string Reminder = "i";

    /// <summary>A counselor's sign-in.</summary>
    public const string Counselor = "c";

    /// <summary>A counselor's sign-in whose password was right.</summary>
    public const string Halfway = "h";

    /// <summary>A one-use link that was opened.</summary>
    public const string Start = "n";

    /// <summary>A key that a code app is taking over.</summary>
    public const string NewKey = "t";

    /// <summary>The challenge of a passkey.</summary>
    public const string Passkey = "pk";

    /// <summary>What was looked for in the list of people.</summary>
    public const string People = "p";
}
