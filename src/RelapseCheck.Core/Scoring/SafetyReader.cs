using System.Globalization;
using RelapseCheck.Core.Instruments.Reading;

namespace RelapseCheck.Core.Scoring;

/// <summary>Reads the parts of a file of safety rules.</summary>
internal static class SafetyReader
{
    /// <summary>What rules read: a list of codes, or a number.</summary>
    public static IReadOnlyList<RuleInput> Inputs(YamlPart list)
    {
        var inputs = new List<RuleInput>();
        foreach (var part in list.List())
        {
            var id = part.Fields("id", "codes").Need("id");
            if (inputs.Exists(known => known.Id == id.Id()))
            {
                throw id.Refusal($"the id '{id.Id()}' is there twice");
            }

            inputs.Add(new RuleInput(id.Id(), [.. part.ListOf("codes").Select(code => code.Code())]));
        }

        return inputs;
    }

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<SafetyRule> Rules(YamlPart list, IReadOnlyList<RuleInput> inputs)
    {
        var conditions = new ConditionReader();
        var rules = new List<SafetyRule>();
        foreach (var part in list.List())
        {
            var id = part.Fields("id", "when", "floor", "title", "line", "text", "do", "links", "reviewed", "sources", "leaves-out").Need("id");
            if (rules.Exists(known => known.Id == id.Id()))
            {
                throw id.Refusal($"the rule '{id.Id()}' is there twice");
            }

            rules.Add(new SafetyRule(
                id.Id(),
                conditions.Read(part.Need("when")),
                part.Find("floor")?.OneOf("band", BandReader.Codes),
                part.Need("title").Local(),
                part.Need("line").Local(),
                part.Need("text").Local(),
                [.. part.Need("do").List().Select(line => line.Local())],
                [.. part.Need("links").List().Select(Link)],
                Reviewed(part.Need("reviewed")),
                [.. part.Need("sources").List().Select(source => source.Text())],
                [.. part.ListOf("leaves-out").Select(item => item.Id())]));
        }

        // Items are not looked up: each instrument asks some of those that rules read, and a rule stays silent on the others.
        new IdRegister(inputs).Check(conditions.Mentions.Where(mention => !mention.OfItem));
        return rules;
    }

    private static DateOnly Reviewed(YamlPart part) =>
        DateOnly.TryParseExact(part.Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw part.Refusal($"'{part.Text()}' is no day: yyyy-mm-dd");

    private static SafetyLink Link(YamlPart part)
    {
        var to = part.Fields(["to", .. Languages.All]).Need("to");
        return to.Text().StartsWith('/') ? new SafetyLink(to.Text(), part.Wording()) : throw to.Refusal("a link stays on this site: a path that begins with /");
    }
}
