using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Web.Components;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Features.Counselor.Client;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Export;

/// <summary>Takes files out: the record that says so is written before the first byte.</summary>
public sealed class SharedExport(ClientDesk desk, CaseStore cases, Visitor visitor, IStringLocalizer<ClientText> text, IStringLocalizer<CounselorText> shared, IStringLocalizer<JournalText> columns, IStringLocalizer<ComponentText> names)
{
    /// <summary>The kinds of file.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["csv", "json"];

    private string[] Notice => [shared["Notice_Own"], shared["Notice_Means"], Counselor.Notice.Federal];

    /// <summary>Answers <c>POST /counselor/clients/{handle}/export</c>.</summary>
    public static async Task<IResult> Handle(string handle, HttpContext context, IFormCollection form, SharedExport export, CancellationToken cancellation) =>
        Kinds.Contains(form["as"].ToString(), StringComparer.Ordinal)
            ? await export.Take(SignedIn.From(context.User)!, handle, form["as"].ToString(), cancellation)
            : SeeOther.To(ShareHandles.Page(handle) + "/export");

    /// <summary>Answers <c>POST /counselor/account/export</c>: a counselor's own notes and marks.</summary>
    public static async Task<IResult> Own(HttpContext context, SharedExport export, CancellationToken cancellation) =>
        Sent(await export.OwnNotes(SignedIn.From(context.User)!, cancellation), "application/json", "notes.json");

    private async Task<IResult> Take(SignedIn me, string handle, string kind, CancellationToken cancellation)
    {
        if (await desk.Open(me, handle, LookKind.Export, cancellation) is not { Consent: { } consent } client)
        {
            return Results.NotFound();
        }

        return kind == "json"
            ? Sent(SharedFile.Of(consent, client.Days.Days, client.Days.Unreadable, visitor.Now, me.Name, Notice).ToBytes(), "application/json", "notes.json")
            : Sent(Zip(consent, client.Days, me), "application/zip", "notes.zip");
    }

    private byte[] Zip(Consent consent, CaseDays days, SignedIn me)
    {
        var words = new ClientWords(ClientView.Of(consent, days.Days, visitor.Today), text, names, visitor.Language);
        string[] about = [text["file.made", words.Full(visitor.Today), me.Name], words.Shown, words.NotShown ?? "", text["mirror", consent.Called], .. Notice];
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "read-first.txt", about.Where(line => line.Length > 0).Select(line => line + "\r\n"));
            foreach (var (file, lines) in SharedCsv.Files(consent, days.Days, visitor.Language, columns))
            {
                Write(zip, file, lines);
            }
        }

        return bytes.ToArray();
    }

    private async Task<byte[]> OwnNotes(SignedIn me, CancellationToken cancellation)
    {
        var files = await cases.OwnFiles(me.ToViewer(), cancellation);
        var noted = files.Select(file => Convert.ToHexString(file.Share)).ToHashSet(StringComparer.Ordinal);

        // Only the names of those on whom there is a note: a name is a look, and the others were not looked at.
        var known = await cases.List(me.ToViewer(), all => [.. all.Where(one => noted.Contains(Convert.ToHexString(one.Share)))], LookKind.List, cancellation);
        return OwnFile.Of(files, known, visitor.Now, me.Name).ToBytes();
    }

    private static void Write(ZipArchive zip, string name, IEnumerable<string> lines)
    {
        // With a byte order mark: without it a common spreadsheet takes accents for something else.
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        foreach (var line in lines)
        {
            writer.Write(line);
        }
    }

    private static IResult Sent(byte[] bytes, string type, string name) => Results.File(bytes, type, name);
}
