namespace RelapseCheck.Web.Hosting;

/// <summary>What an operator may set, section <c>RelapseCheck</c> of the configuration (docs/operations.md).</summary>
public sealed class SiteOptions
{
    /// <summary>The section's name in the configuration.</summary>
    public const string Section = "RelapseCheck";

    /// <summary>The people's name of the product, neutral on a locked screen.</summary>
    public string DisplayName { get; set; } = "Daybook";

    /// <summary>The folder that holds <c>db/</c> and <c>keys/</c>; empty means a folder of the user's own data directory.</summary>
    public string DataFolder { get; set; } = "";

    /// <summary>Whether this is the try-out with made-up people (<c>--demo</c>).</summary>
    public bool Demo { get; set; }

    /// <summary>A PKCS#12 file whose certificate encrypts the keys of cookies and forms; empty leaves them to the folder's mode.</summary>
    public string KeyCertificate { get; set; } = "";

    /// <summary>The password of that file, if it has one.</summary>
    public string? KeyCertificatePassword { get; set; }

    /// <summary>Where "Leave this site" goes: a page that anyone may have open.</summary>
    public Uri LeaveTo { get; set; } = new("https://www.wikipedia.org/");

    /// <summary>Whether a reverse proxy ends https and says who asked, in X-Forwarded-For and X-Forwarded-Proto.</summary>
    public bool BehindProxy { get; set; }

    /// <summary>Addresses of that proxy; empty means the loopback address only.</summary>
    public IList<string> KnownProxies { get; } = [];

    /// <summary>The https port that plain http is sent to; none means plain http is refused but for localhost.</summary>
    public int? HttpsPort { get; set; }

    /// <summary>Form posts one address may send in a minute before it is told to wait; judgement: a clinic's Wi-Fi is one address.</summary>
    public int PostsPerMinute { get; set; } = 3_000;

    /// <summary>Tries one address has at opening a journal before each further one waits for its minute.</summary>
    public int PassphraseTries { get; set; } = 5;

    /// <summary>Wrong codes of counselors one address, or one journal, may type in a quarter of an hour (privacy).</summary>
    public int InvitationTries { get; set; } = 5;

    /// <summary>Journals one address may make in an hour before each further one waits.</summary>
    public int NewJournalsPerHour { get; set; } = 60;

    /// <summary>The host name that counselors' passkeys belong to, without port: the site's own, or a parent of it. Changing it ends every passkey.</summary>
    public string PasskeyHost { get; set; } = "localhost";

    /// <summary>Tries to sign in to one account from one address in a quarter of an hour.</summary>
    public int SignInTries { get; set; } = 10;

    /// <summary>Posts to sign in that one address may send at once, to any account; a quarter of them comes back each minute. Judgement: forty people begin their day at one clinic.</summary>
    public int SignInsAtOnce { get; set; } = 80;

    /// <summary>Live pages (<c>/method/try</c>) that may be open at once; one address may have a quarter of them. Judgement: half a megabyte each.</summary>
    public int LivePages { get; set; } = 200;

    /// <summary>How many quarters after it was last opened a journal may be removed, 1 to 400; none means never.</summary>
    public int? RetentionQuarters { get; set; }

    /// <summary>The data folder in use, as a full path.</summary>
    public string FullDataFolder => Path.GetFullPath(DataFolder.Length > 0
        ? DataFolder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), Demo ? "RelapseCheckDemo" : "RelapseCheck"));
}
