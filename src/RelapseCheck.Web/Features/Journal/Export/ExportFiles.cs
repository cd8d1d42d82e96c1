using System.Text;
using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Trends;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>The files a person can take along, written straight to the answer.</summary>
public static class ExportFiles
{
    /// <summary>Their names, which are also the last part of their address.</summary>
    public static IReadOnlyList<string> Names { get; } = ["journal.json", "answers.csv", "scores.csv", "events.csv", "cravings.csv", "plan.csv", "dictionary.csv"];

    /// <summary>Answers <c>GET /journal/export/{name}</c>.</summary>
    public static async Task<IResult> Handle(string name, HttpContext context, JournalStore journals, ShareStore shares, JournalSession session, Visitor visitor, IStringLocalizer<JournalText> text, CancellationToken cancellation)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            return Results.NotFound();
        }

        if (await session.Any(cancellation) is not { } journal)
        {
            return SeeOther.To("/journal/open?next=export");
        }

        var reading = await JournalReading.Of(journals, journal, visitor.Today, cancellation);
        var response = context.Response;
        response.ContentType = name.EndsWith(".json", StringComparison.Ordinal) ? "application/json; charset=utf-8" : "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        response.Headers.CacheControl = "no-store";
        if (name == "journal.json")
        {
            var sharing = await SharedInFile.Of(reading.Header.Shares, shares, cancellation);
            await (JournalFile.Of(reading.Header, reading.Days, reading.Unreadable) with { Sharing = sharing }).Write(response.Body, cancellation);
        }
        else
        {
            await Write(response.Body, Lines(name, reading, visitor.Language, text), cancellation);
        }

        return Results.Empty;
    }

    private static IEnumerable<string> Lines(string name, JournalReading reading, string language, IStringLocalizer<JournalText> text) => name switch
    {
        "answers.csv" => AnswersCsv.Lines(reading.Days, language, KnownInstruments.Find),
        "scores.csv" => ScoresCsv.Lines(reading.Days),
        "events.csv" => EventsCsv.Lines(reading.Days),
        "cravings.csv" => CravingsCsv.Lines(reading.Days),
        "plan.csv" => PlanCsv.Lines(reading.Header.Plan),
        _ => DictionaryCsv.Lines(text),
    };

    private static async Task Write(Stream to, IEnumerable<string> lines, CancellationToken cancellation)
    {
        // With a byte order mark: without it a common spreadsheet takes accents for something else.
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        foreach (var line in lines)
        {
            await writer.WriteAsync(line.AsMemory(), cancellation);
        }
    }
}
