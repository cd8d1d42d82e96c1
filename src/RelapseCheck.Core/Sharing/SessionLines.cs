using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Instruments.Reading;

namespace RelapseCheck.Core.Sharing;

/// <summary>Suggested lines for a session, in the style of motivational interviewing; kept as data, with its sources.</summary>
public sealed class SessionLines
{
    /// <summary>The most lines suggested: a page holds them, and a session does not need more (a judgement).</summary>
    public const int Most = 5;

    private const int MostDrivers = 2;
    private static readonly string[] Calls = ["rules", "drivers", "strengths", "course"];
    private static readonly Lazy<SessionLines> Loaded = new(() => Read("questions.yaml", Resources.Read("sharing/questions.yaml")));

    private SessionLines(IReadOnlyList<SessionLine> all, IReadOnlyList<string> sources) => (All, Sources) = (all, sources);

    /// <summary>The lines in the product.</summary>
    /// <exception cref="InstrumentException">The file does not hold.</exception>
    public static SessionLines Shipped => Loaded.Value;

    /// <summary>Every line, in order.</summary>
    public IReadOnlyList<SessionLine> All { get; }

    /// <summary>Where the style comes from.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The lines that fit: safety first, then drivers, course and strengths, filled up with those always at hand; no line twice.</summary>
    public IReadOnlyList<SessionLine> For(SessionSigns signs)
    {
        var course = new[] { (signs.IsHigher, "higher"), (signs.IsLower, "lower"), (signs.IsSilent, "silence") }.Where(one => one.Item1).Select(one => one.Item2);
        return
        [
            .. Called(signs.Rules, line => line.Rules).Take(1)
                .Concat(Called(signs.Drivers, line => line.Drivers).Take(MostDrivers))
                .Concat(course.SelectMany(word => All.Where(line => line.Course == word)).Take(1))
                .Concat(Called(signs.Strengths, line => line.Strengths).Take(1))
                .Concat(All.Where(line => line.Course == "any"))
                .Distinct()
                .Take(Most),
        ];
    }

    /// <summary>Reads and checks a file of lines.</summary>
    /// <exception cref="InstrumentException">It does not hold: with file, line and reason.</exception>
    public static SessionLines Read(string fileName, string yaml)
    {
        var root = YamlText.Root(fileName, yaml).Fields("sources", "lines");
        var all = new List<SessionLine>();
        foreach (var part in root.Need("lines").List())
        {
            var line = Line(part);
            all.Add(all.Exists(known => known.Id == line.Id) ? throw part.Refusal($"'{line.Id}' is there twice") : line);
        }

        return new(all, [.. root.Need("sources").List().Select(source => source.Text())]);
    }

    private static SessionLine Line(YamlPart part)
    {
        part.Fields(["id", "kind", "rules", "drivers", "strengths", "course", .. Languages.All]);
        if (Calls.Count(name => part.Find(name) is not null) != 1)
        {
            throw part.Refusal($"exactly one is needed: {string.Join(", ", Calls)}");
        }

        return new(
            part.Need("id").Id(),
            part.Need("kind").OneOf("kind", [("ask", false), ("affirm", true)]),
            Ids(part, "rules"),
            Ids(part, "drivers"),
            Ids(part, "strengths"),
            part.Find("course")?.OneOf("course", [.. SessionLine.Courses.Select(word => (word, word))]),
            part.Wording());
    }

    private static IReadOnlyList<string> Ids(YamlPart part, string name) => [.. part.ListOf(name).Select(entry => entry.Id())];

    private IEnumerable<SessionLine> Called(IEnumerable<string> by, Func<SessionLine, IReadOnlyList<string>> ids) =>
        by.Select(id => All.FirstOrDefault(line => ids(line).Contains(id, StringComparer.Ordinal))).OfType<SessionLine>().Distinct();
}
