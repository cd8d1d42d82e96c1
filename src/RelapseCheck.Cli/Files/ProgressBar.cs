using System.Globalization;

namespace RelapseCheck.Cli.Files;

/// <summary>A bar on one line, drawn again as work goes on.</summary>
/// <param name="writer">A terminal.</param>
/// <param name="whole">What counts as finished; 0 when it is not known or nobody watches: then nothing is shown.</param>
internal sealed class ProgressBar(TextWriter writer, long whole) : IDisposable
{
    private const int Width = 40;
    private int _percent = -1;

    /// <summary>Shows how much is done.</summary>
    public void Show(long done)
    {
        var percent = whole > 0 ? (int)(100 * Math.Min(done, whole) / whole) : -1;
        if (percent == _percent)
        {
            return;
        }

        _percent = percent;
        var filled = Width * percent / 100;
        writer.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {percent.ToString(CultureInfo.InvariantCulture),3}%");
    }

    /// <summary>Ends the line.</summary>
    public void Dispose()
    {
        if (_percent >= 0)
        {
            writer.WriteLine();
        }
    }
}
