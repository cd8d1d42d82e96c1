namespace RelapseCheck.Core.Instruments.Reading;

/// <summary>Reads follow-ups and facts.</summary>
internal sealed class FollowUpReader(IdRegister ids, ConditionReader conditions)
{
    private static readonly IReadOnlyList<(string, FollowUpKind)> Kinds =
        [("one", FollowUpKind.One), ("many", FollowUpKind.Many), ("number", FollowUpKind.Number)];

    /// <summary>Reads one.</summary>
    public FollowUp Read(YamlPart part)
    {
        part.Fields("id", "ask", "short", "help", "kind", "fact", "when", "said", "choices");
        var kind = part.Need("kind").OneOf("kind", Kinds);
        var choices = part.Find("choices");
        var needsChoices = kind is FollowUpKind.One or FollowUpKind.Many;
        if (needsChoices != choices.HasValue)
        {
            throw part.Need("kind").Refusal(needsChoices ? "the field 'choices' is missing" : "a number has no 'choices'");
        }

        var followUp = new FollowUp(
            ids.Claim(part.Need("id")),
            part.Need("ask").Local(),
            part.Find("help")?.Local(),
            kind,
            choices is { } list ? Choices(part, list.List()) : [],
            part.Find("when") is { } when ? conditions.Read(when) : null,
            part.Find("fact")?.Flag() ?? false)
        {
            ShortAsk = part.Find("short")?.Local(),
        };
        ids.Add(part.Need("id"), followUp);
        return followUp;
    }

    private static List<Choice> Choices(YamlPart followUp, IReadOnlyList<YamlPart> parts)
    {
        var choices = new List<Choice>(parts.Count);
        foreach (var part in parts)
        {
            var code = AnswerCodes.Read(part.Fields(["code", .. Languages.All]).Need("code"), choices.Select(choice => choice.Code));
            choices.Add(new Choice(code, part.Wording()));
        }

        var said = SaidReader.Read(followUp, [.. choices.Select(choice => choice.Code)]);
        return [.. choices.Select(choice => choice with { Said = said.GetValueOrDefault(choice.Code) })];
    }
}
