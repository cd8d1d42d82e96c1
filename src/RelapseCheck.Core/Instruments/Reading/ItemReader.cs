namespace RelapseCheck.Core.Instruments.Reading;

/// <summary>Reads items with their options, next step and evidence.</summary>
internal sealed class ItemReader(bool rated, IdRegister ids, ConditionReader conditions, FollowUpReader followUps)
{
    private const int MostPoints = 100, LastRung = 8;

    private static readonly IReadOnlyList<(string, Domain)> Domains =
        [("physiological", Domain.Physiological), ("social", Domain.Social), ("psychological", Domain.Psychological)];

    /// <summary>Reads one item.</summary>
    public Item Read(YamlPart part)
    {
        part.Fields("id", "domain", "name", "ask", "short", "help", "scale", "strength", "rung", "options", "said", "follow-ups", "applies-unless", "next-step", "evidence");
        var options = Options(part);
        var item = new Item(
            ids.Claim(part.Need("id")),
            part.Need("domain").OneOf("domain", Domains),
            part.Need("name").Local(),
            part.Need("ask").Local(),
            part.Find("help")?.Local(),
            options,
            part.Find("scale")?.Flag() ?? false,
            part.Find("strength")?.Local(),
            part.Find("rung")?.Whole(1, LastRung),
            part.Find("next-step") is { } step ? NextStep(step) : null,
            [.. part.ListOf("follow-ups").Select(followUps.Read)],
            part.Find("applies-unless") is { } unless ? Settled(unless) : null,
            EvidenceReader.Read(part.Need("evidence"), options))
        {
            ShortAsk = part.Find("short")?.Local(),
        };
        ids.Add(part.Need("id"), item);
        return item;
    }

    private List<Option> Options(YamlPart item)
    {
        var list = item.Need("options");
        var options = new List<Option>();
        foreach (var part in list.List())
        {
            var code = AnswerCodes.Read(part.Fields(["code", "points", .. Languages.All]).Need("code"), options.Select(option => option.Code));
            var points = rated ? part.Need("points") : part.Find("points");
            options.Add(new Option(code, part.Wording(), points?.Whole(0, MostPoints) ?? 0));
        }

        var said = SaidReader.Read(item, [.. options.Select(option => option.Code)]);
        options = [.. options.Select(option => option with { Said = said.GetValueOrDefault(option.Code) })];
        return !rated || (options.Exists(option => option.Points == 0) && options.Exists(option => option.Points > 0))
            ? options
            : throw list.Refusal("a rated item needs an option with 0 points and one with more");
    }

    // An answer must never settle whether its own question counts: that would let a person answer a question out of the sum.
    private Condition Settled(YamlPart part)
    {
        var before = conditions.Mentions.Count;
        var condition = conditions.Read(part);
        return conditions.Mentions.Skip(before).Any(mention => mention.OfItem)
            ? throw part.Refusal("what applies is settled by facts, never by the answer to an item")
            : condition;
    }

    private static NextStep NextStep(YamlPart part) => new(
        part.Fields("title", "text", "sources").Need("title").Local(),
        part.Need("text").Local(),
        [.. part.Need("sources").List().Select(source => source.Text())]);
}
