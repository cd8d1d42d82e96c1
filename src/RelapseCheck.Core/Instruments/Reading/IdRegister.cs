using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Instruments.Reading;

/// <summary>Every id of one instrument: unique, none that means something else, and each one that a condition names known.</summary>
internal sealed class IdRegister(IReadOnlyList<RuleInput> inputs)
{
    // Columns of the scored file, beside the control that stands on every page.
    private static readonly string[] Reserved =
        [AnswerSheet.Unsafe, "overall", "physiological", "social", "psychological", "lowest", "highest", "rules"];

    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FollowUp> _followUps = new(StringComparer.Ordinal);

    /// <summary>Takes an id, before what it names is read, so that a second use is the one refused.</summary>
    public string Claim(YamlPart at)
    {
        var id = at.Id();
        return Reserved.Contains(id) ? throw at.Refusal($"the id '{id}' is reserved")
            : _claimed.Add(id) ? id
            : throw at.Refusal($"the id '{id}' is there twice");
    }

    /// <summary>Keeps an item; safety rules must not read its id as something else.</summary>
    public void Add(YamlPart id, Item item)
    {
        if (inputs.Any(input => input.Id == item.Id))
        {
            throw id.Refusal($"'{item.Id}' is read by safety rules as a follow-up or fact, so it cannot be an item");
        }

        _items.Add(item.Id);
    }

    /// <summary>Keeps a follow-up; one that safety rules read must speak their codes.</summary>
    public void Add(YamlPart id, FollowUp followUp)
    {
        if (inputs.FirstOrDefault(input => input.Id == followUp.Id) is { } known && !Fits(followUp, known))
        {
            throw id.Refusal($"safety rules read '{known.Id}' as {(known.IsNumber ? "a number" : "one of " + string.Join(", ", known.Codes))}");
        }

        _followUps.Add(followUp.Id, followUp);
    }

    /// <summary>Refuses conditions that name what nobody asks.</summary>
    public void Check(IEnumerable<ConditionReader.Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.OfItem ? !_items.Contains(mention.Id) : !Knows(mention))
            {
                throw mention.At.Refusal($"unknown {(mention.OfItem ? "item" : "follow-up or fact")} '{mention.Id}'");
            }
        }
    }

    private bool Knows(ConditionReader.Mention mention)
    {
        var input = inputs.FirstOrDefault(known => known.Id == mention.Id);
        var asked = _followUps.GetValueOrDefault(mention.Id);
        if (input is null && asked is null)
        {
            return false;
        }

        var isNumber = input?.IsNumber ?? asked!.Kind == FollowUpKind.Number;
        if (isNumber != mention.Codes is null)
        {
            throw mention.At.Refusal(isNumber ? $"'{mention.Id}' is a number: use at-least or at-most" : $"'{mention.Id}' is no number: use is");
        }

        var codes = input?.Codes ?? [.. asked!.Choices.Select(choice => choice.Code)];
        return mention.Codes?.FirstOrDefault(code => !codes.Contains(code.Code(), StringComparer.Ordinal)) is { Node: not null } stranger
            ? throw stranger.Refusal($"'{mention.Id}' has no answer '{stranger.Code()}'; it has {string.Join(", ", codes)}")
            : true;
    }

    private static bool Fits(FollowUp followUp, RuleInput known) => known.IsNumber
        ? followUp.Kind == FollowUpKind.Number
        : followUp.Kind == FollowUpKind.One && followUp.Choices.All(choice => known.Codes.Contains(choice.Code, StringComparer.Ordinal));
}
