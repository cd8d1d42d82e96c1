using RelapseCheck.Cli.Files;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Mapping;

namespace RelapseCheck.Cli.Scoring;

/// <summary>Finds a mapping by its path or, when there is no such file, by the name of a shipped one.</summary>
internal static class MappingFile
{
    private const int LargestBytes = 500_000;

    internal static ColumnMapping Read(string name, Instrument instrument)
    {
        try
        {
            var mapping = !File.Exists(name) && MappingCatalog.Names.Contains(name, StringComparer.Ordinal)
                ? MappingCatalog.Get(name)
                : MappingCatalog.Read(name, InputFile.Text(name, LargestBytes), instrument);
            return mapping.Instrument.Id == instrument.Id
                ? mapping
                : throw new InputException(name, null, null, $"this mapping answers {mapping.Instrument.Id}, not {instrument.Id}");
        }
        catch (InstrumentException error)
        {
            throw new InputException(error);
        }
    }
}
