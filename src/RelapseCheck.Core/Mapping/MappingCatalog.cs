using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Mapping;

/// <summary>The mappings the product ships, and the reader for a clinic's own file.</summary>
public static class MappingCatalog
{
    private const string Folder = "mappings/", Ending = ".yaml";

    /// <summary>The names of the shipped mappings.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Resources.Names(Folder).Select(name => name[Folder.Length..^Ending.Length])];

    /// <summary>The shipped mapping with this name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static ColumnMapping Get(string name) =>
        Names.Contains(name, StringComparer.Ordinal) ? Read(name + Ending, Resources.Read(Folder + name + Ending)) : throw new KeyNotFoundException($"no mapping '{name}'");

    /// <summary>Reads and checks a mapping.</summary>
    /// <param name="fileName">The name that a refusal gives.</param>
    /// <param name="yaml">The file's text.</param>
    /// <exception cref="InstrumentException">It does not hold: with file, line and reason.</exception>
    public static ColumnMapping Read(string fileName, string yaml) => MappingReader.Read(fileName, yaml, InstrumentCatalog.Shipped.Find);

    /// <summary>Reads a mapping against an instrument that is not shipped.</summary>
    /// <param name="fileName">The name that a refusal gives.</param>
    /// <param name="yaml">The file's text.</param>
    /// <param name="instrument">The instrument it must answer.</param>
    /// <exception cref="InstrumentException">It does not hold: with file, line and reason.</exception>
    public static ColumnMapping Read(string fileName, string yaml, Instrument instrument) => MappingReader.Read(fileName, yaml, id => id == instrument.Id ? instrument : InstrumentCatalog.Shipped.Find(id));
}
