using RelapseCheck.Core.Instruments.Reading;

namespace RelapseCheck.Core.Family;

/// <summary>Reads the moments and the rules of the rehearsal page.</summary>
internal static class RehearsalReader
{
    private const int MostWords = 1000;
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<Phrase>> None = new Dictionary<string, IReadOnlyList<Phrase>>(StringComparer.Ordinal);
    private static readonly IReadOnlyList<(string Field, WordSight Sight)> Sights = [("any-of", WordSight.AnyOf), ("missing", WordSight.Missing), ("longer-than", WordSight.Length)];

    /// <summary>Reads and checks.</summary>
    public static Rehearsal Read(string file, string yaml)
    {
        var root = YamlText.Root(file, yaml).Fields("moments", "rules", "common", "negators", "sources");
        return new Rehearsal(
            Each<RehearsalMoment>(root.Need("moments"), (part, _) => Moment(part), moment => moment.Id),
            Each<WordRule>(root.Need("rules"), Rule, rule => rule.Id),
            Phrases(root.Need("common")),
            Phrases(root.Need("negators")),
            [.. root.Need("sources").List().Select(source => source.Text())]);
    }

    private static List<T> Each<T>(YamlPart list, Func<YamlPart, IReadOnlyList<T>, T> read, Func<T, string> id)
    {
        var all = new List<T>();
        foreach (var part in list.List())
        {
            var one = read(part, all);
            if (all.Exists(known => id(known) == id(one)))
            {
                throw part.Refusal($"'{id(one)}' is there twice");
            }

            all.Add(one);
        }

        return all;
    }

    private static RehearsalMoment Moment(YamlPart part) => new(
        part.Fields("id", "name", "first", "links", "watch", "say").Need("id").Id(),
        part.Need("name").Local(),
        part.Find("first")?.Local(),
        [.. part.ListOf("links").Select(GuideReader.Link)],
        [.. part.Need("watch").List().Select(line => line.Local())],
        part.Need("say").Local());

    private static WordRule Rule(YamlPart part, IReadOnlyList<WordRule> before)
    {
        part.Fields(["id", "good", "title", "why", "instead", "danger", .. Sights.Select(sight => sight.Field)]);
        var good = part.Find("good")?.Flag() ?? false;
        if (good == part.Find("instead") is not null)
        {
            throw part.Refusal("a rule that praises has no 'instead', and any other needs one");
        }

        var sights = Sights.Where(sight => part.Find(sight.Field) is not null).ToArray();
        if (sights is not [var (field, sees)])
        {
            throw part.Refusal($"exactly one is needed: {string.Join(", ", Sights.Select(sight => sight.Field))}");
        }

        return new WordRule(
            part.Need("id").Id(),
            sees,
            good,
            sees switch
            {
                WordSight.AnyOf => Phrases(part.Need(field)),
                WordSight.Missing => Named(part.Need(field), before).Phrases,
                _ => None,
            },
            sees == WordSight.Length ? part.Need(field).Whole(1, MostWords) : 0,
            part.Need("title").Local(),
            part.Need("why").Local(),
            part.Find("instead")?.Local(),
            part.Find("danger") is { } link ? GuideReader.Link(link) : null);
    }

    private static WordRule Named(YamlPart part, IReadOnlyList<WordRule> before) =>
        before.FirstOrDefault(rule => rule.Id == part.Id() && rule.Sees == WordSight.AnyOf) ?? throw part.Refusal($"no rule with words before this one is called '{part.Id()}'");

    private static Dictionary<string, IReadOnlyList<Phrase>> Phrases(YamlPart part)
    {
        part.Fields([.. Languages.All]);
        return Languages.All.ToDictionary(
            language => language,
            language => (IReadOnlyList<Phrase>)[.. part.Need(language).List().Select(entry => Phrase.Read(entry.Text()) ?? throw entry.Refusal("a phrase needs a word"))],
            StringComparer.Ordinal);
    }
}
