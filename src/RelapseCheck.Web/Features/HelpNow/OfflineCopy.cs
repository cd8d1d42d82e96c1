using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.HelpNow;

/// <summary>The help page without a network, on a phone that only its owner uses: who may have it, and the script that keeps it (docs/decisions/0008).</summary>
public static class OfflineCopy
{
    private const string Page = "/help-now";
    private const string Worker = "sw.js";

    /// <summary>Maps <c>/sw.js</c>; it stands at the root, for a worker answers only for pages below its own address.</summary>
    public static void MapOfflineCopy(this WebApplication app)
    {
        var script = new Lazy<byte[]>(() => Script(app.Environment.WebRootFileProvider, app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.DisplayName));
        app.MapGet("/" + Worker, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache"; // a new version is asked for at every page
            return Results.Bytes(script.Value, "text/javascript; charset=utf-8");
        });
    }

    /// <summary>
    /// The script's address for the page of a request, with the language and country to keep; null where no copy may be kept: on a shared phone and without a journal.
    /// The help page itself says neither, for it looks at no session.
    /// </summary>
    public static string? Address(HttpContext? context) =>
        context is null ? null
        : context.Request.Path.StartsWithSegments(Page, StringComparison.OrdinalIgnoreCase) ? ""
        : JournalSession.KindOf(context) == SessionKind.OwnPhone ? $"/{Worker}?lang={CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}&country={Visitor.CountryOf(context)}"
        : null;

    // The version is a hash of all that the copy shows: the program with its words and lines, the site's name, and the files. So a new copy is made when, and only when, it would differ.
    private static byte[] Script(IFileProvider files, string displayName)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(OfflineCopy).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(Encoding.UTF8.GetBytes(displayName));
        foreach (var name in new[] { "tokens.css", "app.css", "app.js", "icon.svg" })
        {
            using var file = files.GetFileInfo(name).CreateReadStream();
            hash.AppendData(SHA256.HashData(file));
        }

        using var stream = typeof(OfflineCopy).Assembly.GetManifestResourceStream(Worker)!;
        using var reader = new StreamReader(stream);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().Replace("{version}", Convert.ToHexStringLower(hash.GetHashAndReset())[..16], StringComparison.Ordinal));
    }
}
