namespace RelapseCheck.Core.Instruments.Reading;

/// <summary>Reads conditions and notes every id they name, to be looked up once all ids are known.</summary>
internal sealed class ConditionReader
{
    private readonly List<Mention> _mentions = [];

    /// <summary>An id that a condition names.</summary>
    /// <param name="At">Where.</param>
    /// <param name="Id">The id.</param>
    /// <param name="OfItem">It must be an item; else a follow-up, fact or control.</param>
    /// <param name="Codes">The codes it is compared with; null when it is compared as a number or an item.</param>
    public readonly record struct Mention(YamlPart At, string Id, bool OfItem, IReadOnlyList<YamlPart>? Codes);

    /// <summary>Every mention so far.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions;

    /// <summary>Reads one condition: a single field that says its kind.</summary>
    public Condition Read(YamlPart part)
    {
        part.Fields("above", "worst", "two-worst", "is", "at-least", "at-most", "all", "any");
        var kind = part.Names().Count == 1 ? part.Names()[0] : throw part.Refusal("a condition has one field, its kind");
        var value = part.Need(kind);
        return kind switch
        {
            "above" => new Condition.Above(Item(value)),
            "worst" => new Condition.Worst(Item(value)),
            "two-worst" => new Condition.TwoWorst(Item(value)),
            "is" => Is(value),
            "at-least" => Number(value, (id, number) => new Condition.AtLeast(id, number)),
            "at-most" => Number(value, (id, number) => new Condition.AtMost(id, number)),
            "all" => new Condition.All([.. value.List().Select(Read)]),
            _ => new Condition.Any([.. value.List().Select(Read)]),
        };
    }

    private string Item(YamlPart value)
    {
        _mentions.Add(new Mention(value, value.Id(), true, null));
        return value.Id();
    }

    private Condition.Is Is(YamlPart value)
    {
        var id = value.Fields("id", "codes").Need("id");
        var codes = value.Need("codes").List();
        _mentions.Add(new Mention(id, id.Id(), false, codes));
        return new Condition.Is(id.Id(), [.. codes.Select(code => code.Code())]);
    }

    private Condition Number(YamlPart value, Func<string, int, Condition> make)
    {
        var id = value.Fields("id", "number").Need("id");
        _mentions.Add(new Mention(id, id.Id(), false, null));
        return make(id.Id(), value.Need("number").Whole(0, FollowUp.LargestNumber));
    }
}
