using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Instruments.Reading;

namespace RelapseCheck.Core.Simulation;

/// <summary>One number the simulator is built on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Value">The value taken.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Low">The lower end of what is plausible.</param>
/// <param name="High">The upper end of what is plausible.</param>
/// <param name="What">What it means.</param>
/// <param name="Source">Where it comes from; "Judgement" when nobody has published it.</param>
public sealed record LifeParameter(string Id, double Value, string Unit, double Low, double High, string What, string Source);

/// <summary>The numbers the simulator is built on, by id (Simulation/Data/daily-life.yaml).</summary>
/// <param name="All">Each once, in the order of the file.</param>
public sealed record LifeParameters(IReadOnlyList<LifeParameter> All)
{
    private const double Most = 1000;
    private static readonly Lazy<LifeParameters> Loaded = new(() => Read("daily-life.yaml", Resources.Read("simulation/daily-life.yaml")));
    private readonly Dictionary<string, double> _values = All.ToDictionary(parameter => parameter.Id, parameter => parameter.Value, StringComparer.Ordinal);

    /// <summary>The numbers in the product.</summary>
    /// <exception cref="InstrumentException">They do not hold.</exception>
    public static LifeParameters Shipped => Loaded.Value;

    /// <summary>The value of one.</summary>
    public double this[string id] => _values[id];

    /// <summary>The same with one value changed.</summary>
    public LifeParameters With(string id, double value) =>
        new([.. All.Select(parameter => parameter.Id == id ? parameter with { Value = value } : parameter)]);

    /// <summary>Reads and checks a file: every value inside its range, every source named.</summary>
    /// <exception cref="InstrumentException">It does not hold: with file, line and reason.</exception>
    public static LifeParameters Read(string fileName, string yaml)
    {
        var found = new List<LifeParameter>();
        foreach (var part in YamlText.Root(fileName, yaml).Fields("parameters").Need("parameters").List())
        {
            var parameter = new LifeParameter(
                part.Fields("id", "value", "unit", "low", "high", "what", "source").Need("id").Id(),
                part.Need("value").Number(0, Most),
                part.Need("unit").Text(),
                part.Need("low").Number(0, Most),
                part.Need("high").Number(0, Most),
                part.Need("what").Text(),
                part.Need("source").Text());
            found.Add(
                parameter.Low > parameter.Value || parameter.Value > parameter.High ? throw part.Refusal("the value is expected between low and high")
                : found.Any(other => other.Id == parameter.Id) ? throw part.Refusal($"'{parameter.Id}' is there twice")
                : parameter);
        }

        return new(found);
    }
}
