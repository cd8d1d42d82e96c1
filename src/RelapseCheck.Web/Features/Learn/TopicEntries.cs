namespace RelapseCheck.Web.Features.Learn;

/// <summary>A page as it is written down.</summary>
internal sealed class TopicEntry
{
    public string Page { get; set; } = "";
    public Dictionary<string, string> Title { get; set; } = [];
    public Dictionary<string, string> Lead { get; set; } = [];
    public List<PartEntry> Parts { get; set; } = [];
    public List<string> Next { get; set; } = [];
}

/// <summary>A part as it is written down.</summary>
internal sealed class PartEntry
{
    public Dictionary<string, string> Heading { get; set; } = [];
    public List<SaysEntry> Says { get; set; } = [];
    public List<FigureEntry> Figures { get; set; } = [];
}

/// <summary>A statement as it is written down.</summary>
internal sealed class SaysEntry
{
    public string As { get; set; } = nameof(StatementKind.Paragraph);
    public Dictionary<string, string> Name { get; set; } = [];
    public List<string> Rows { get; set; } = [];
    public List<string> From { get; set; } = [];
    public string En { get; set; } = "";
    public string Es { get; set; } = "";
}

/// <summary>A figure as it is written down.</summary>
internal sealed class FigureEntry
{
    public string Row { get; set; } = "";
    public Dictionary<string, string> Value { get; set; } = [];
    public Dictionary<string, string> What { get; set; } = [];
    public Dictionary<string, string> Who { get; set; } = [];
    public Dictionary<string, string> Year { get; set; } = [];
    public Dictionary<string, string> Beside { get; set; } = [];
    public List<string> From { get; set; } = [];
    public List<string> Newer { get; set; } = [];
}

/// <summary>A source as it is written down: a document has <see cref="What"/>, a public source a name and an address.</summary>
internal sealed class SourceEntry
{
    public string Id { get; set; } = "";
    public Dictionary<string, string> What { get; set; } = [];
    public string Name { get; set; } = "";
    public int? Year { get; set; }
    public string At { get; set; } = "";
}
