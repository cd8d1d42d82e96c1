using System.Text;
using System.Text.RegularExpressions;

namespace RelapseCheck.Web.Tests.Features.Reminders;

/// <summary>Reads a calendar file by the rules of RFC 5545 and refuses what breaks them; written apart from the code that writes the file.</summary>
internal sealed partial class Calendar
{
    private Calendar(string name) => Name = name;

    public string Name { get; }

    public List<(string Name, string Parameters, string Value)> Properties { get; } = [];

    public List<Calendar> Parts { get; } = [];

    public string this[string property] => Properties.Single(p => p.Name == property).Value;

    public Calendar Part(string name) => Parts.Single(part => part.Name == name);

    public static Calendar Parse(byte[] file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?<!\r)\n|\r(?!\n)", text);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));

        var open = new Stack<Calendar>();
        Calendar? whole = null;
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Null(whole);
            var parts = Line().Match(line);
            Assert.True(parts.Success, line);
            var (name, value) = (parts.Groups["name"].Value, parts.Groups["value"].Value);
            if (name == "BEGIN")
            {
                open.Push(new(value));
            }
            else if (name == "END")
            {
                var done = open.Pop();
                Assert.Equal(done.Name, value);
                if (open.Count > 0)
                {
                    open.Peek().Parts.Add(done);
                }
                else
                {
                    whole = done;
                }
            }
            else
            {
                open.Peek().Properties.Add((name, parts.Groups["parameters"].Value, value));
            }
        }

        return whole ?? throw new InvalidOperationException("the calendar does not end");
    }

    /// <summary>A text value as people read it.</summary>
    public static string Text(string value) => Escaped().Replace(value, found => found.Groups[1].Value is "n" or "N" ? "\n" : found.Groups[1].Value);

    [GeneratedRegex(@"^(?<name>[A-Z-]+)(?<parameters>(;[A-Z-]+=[^:;]+)*):(?<value>.*)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"\\([\\;,nN])")]
    private static partial Regex Escaped();
}
