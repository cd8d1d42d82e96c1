using System.Globalization;
using System.Text;

namespace RelapseCheck.Cli.Evaluate;

/// <summary>A plain SVG plot: a square of data from 0 to 1 on both axes, in pixels.</summary>
internal sealed class Plot
{
    private const int Left = 64, Top = 44, Side = 400, Right = 24, Bottom = 60;
    private readonly StringBuilder _svg = new();
    private readonly double _widest;

    /// <summary>Starts a plot.</summary>
    /// <param name="title">Read by screen readers and shown on top.</param>
    /// <param name="across">The name of the horizontal axis.</param>
    /// <param name="up">The name of the vertical axis.</param>
    /// <param name="ticks">Whether the horizontal axis carries numbers from 0 to 1.</param>
    /// <param name="widest">The end of the horizontal axis.</param>
    public Plot(string title, string across, string up, bool ticks = true, double widest = 1)
    {
        _widest = widest;
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Left + Side + Right}\" height=\"{Top + Side + Bottom}\" viewBox=\"0 0 {Left + Side + Right} {Top + Side + Bottom}\" role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"#14232d\">");
        Add($"<title>{Escape(title)}</title><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/><text x=\"{Left}\" y=\"24\" font-size=\"15\" font-weight=\"600\">{Escape(title)}</text>");
        for (var i = 0; i <= 5; i++)
        {
            var at = i / 5.0;
            Add($"<line x1=\"{Left}\" x2=\"{Left + Side}\" y1=\"{Y(at)}\" y2=\"{Y(at)}\" stroke=\"#c5d2d7\"/><text x=\"{Left - 8}\" y=\"{Y(at)}\" dy=\"4\" text-anchor=\"end\">{Number(at)}</text>");
            if (ticks)
            {
                Add($"<text x=\"{X(at * widest)}\" y=\"{Top + Side + 20}\" text-anchor=\"middle\">{Number(at * widest)}</text>");
            }
        }

        Add($"<text x=\"{Left + (Side / 2)}\" y=\"{Top + Side + 46}\" text-anchor=\"middle\">{Escape(across)}</text><text transform=\"translate(18 {Top + (Side / 2)}) rotate(-90)\" text-anchor=\"middle\">{Escape(up)}</text>");
    }

    /// <summary>A line through points.</summary>
    public Plot Line(IEnumerable<(double X, double Y)> points, string colour, bool dashed = false)
    {
        Add($"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"{(dashed ? " stroke-dasharray=\"5 5\"" : "")} points=\"{string.Join(' ', points.Select(p => $"{X(p.X)},{Y(p.Y)}"))}\"/>");
        return this;
    }

    /// <summary>A dot with its interval upwards and downwards.</summary>
    public Plot Dot(double x, Figure figure, string colour)
    {
        Add($"<line x1=\"{X(x)}\" x2=\"{X(x)}\" y1=\"{Y(figure.Low)}\" y2=\"{Y(figure.High)}\" stroke=\"{colour}\" stroke-width=\"2\"/><circle cx=\"{X(x)}\" cy=\"{Y(figure.Value)}\" r=\"5\" fill=\"{colour}\"/>");
        return this;
    }

    /// <summary>A word under the horizontal axis.</summary>
    public Plot Word(double x, string word, int line = 0)
    {
        Add($"<text x=\"{X(x)}\" y=\"{Top + Side + 20 + (14 * line)}\" text-anchor=\"middle\" font-size=\"11\">{Escape(word)}</text>");
        return this;
    }

    /// <summary>A word to the right of a point.</summary>
    public Plot Label(double x, double y, string word)
    {
        Add($"<text x=\"{X(x)}\" y=\"{Y(y)}\" dx=\"9\" dy=\"4\" font-size=\"11\">{Escape(word)}</text>");
        return this;
    }

    /// <summary>The finished file.</summary>
    public override string ToString() => _svg + "</svg>\n";

    private string X(double value) => Pixel(Left + (value / _widest * Side));

    private static string Y(double value) => Pixel(Top + ((1 - value) * Side));

    private static string Pixel(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);

    private void Add(string part) => _svg.Append(part).Append('\n');
}
