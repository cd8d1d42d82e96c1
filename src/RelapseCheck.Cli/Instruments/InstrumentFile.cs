using RelapseCheck.Cli.Files;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Cli.Instruments;

/// <summary>Reads a questionnaire of one's own.</summary>
internal static class InstrumentFile
{
    private const int LargestBytes = 2_000_000;

    /// <exception cref="InputException">It does not hold: with file, line and reason.</exception>
    internal static Instrument Read(string path)
    {
        try
        {
            return InstrumentCatalog.Read(path, InputFile.Text(path, LargestBytes));
        }
        catch (InstrumentException error)
        {
            throw new InputException(error);
        }
    }
}
