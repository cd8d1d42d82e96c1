using RelapseCheck.Cli.Files;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Scoring;

/// <summary>Reads rows, scores each, writes each: one at a time, so that the size of the file does not matter.</summary>
internal static class ScoreRun
{
    internal static int Run(string instrumentId, string input, string output, string? mappingName, Func<long, ProgressBar> progress)
    {
        var instrument = Instrument(instrumentId);
        var mapping = mappingName is null ? null : MappingFile.Read(mappingName, instrument);
        if (Path.GetFullPath(input) == Path.GetFullPath(output))
        {
            throw new InputException(output, null, null, "the file to write is the file to read");
        }

        using var stream = InputFile.Open(input);
        var rows = new CsvReader(stream, input);
        var sheets = mapping is null ? (ISheetReader)new SheetColumns(instrument, rows, input) : new MappedColumns(mapping, rows, input);
        ScoreRow.RefuseClash(sheets.Passed, rows, input);
        using var file = new OutputFile(output);
        using (var bar = progress(stream.CanSeek ? stream.Length : 0))
        {
            var writer = new CsvWriter(file.Writer);
            writer.Write([.. sheets.Passed.Select(column => rows.Header[column]), .. ScoreRow.Columns]);
            while (rows.Read())
            {
                var score = Scorer.Score(sheets.Read());
                writer.Write([.. sheets.Passed.Select(column => rows.Cells[column]), .. ScoreRow.Cells(score)]);
                bar.Show(rows.Position);
            }
        }

        file.Keep();
        return 0;
    }

    private static Instrument Instrument(string id) =>
        InstrumentCatalog.Shipped.Find(id)
            ?? throw new InputException("--instrument", null, null, $"there is no instrument '{id}'; there are {string.Join(", ", InstrumentCatalog.Shipped.All.Select(known => known.Id))}");
}
