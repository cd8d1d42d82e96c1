using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Instruments.Reading;

/// <summary>Reads one instrument.</summary>
internal static class InstrumentReader
{
    private const int MostVersions = 10_000;

    /// <summary>Reads and checks; what safety rules read is known beside what the file asks.</summary>
    public static Instrument Read(string file, string yaml, IReadOnlyList<RuleInput> inputs)
    {
        var root = YamlText.Root(file, yaml).Fields("id", "version", "rated", "title", "lead", "bands", "steps");
        var rated = root.Need("rated").Flag();
        var ids = new IdRegister(inputs);
        var conditions = new ConditionReader();
        var followUps = new FollowUpReader(ids, conditions);
        var items = new ItemReader(rated, ids, conditions, followUps);
        var steps = new List<Step>();
        foreach (var part in root.Need("steps").List())
        {
            var id = part.Fields("id", "title", "facts", "items").Need("id");
            if (steps.Exists(step => step.Id == id.Id()))
            {
                throw id.Refusal($"the step '{id.Id()}' is there twice");
            }

            steps.Add(new Step(
                id.Id(),
                part.Need("title").Local(),
                [.. part.ListOf("facts").Select(followUps.Read)],
                [.. (rated ? part.Need("items").List() : part.ListOf("items")).Select(items.Read)]));
        }

        ids.Check(conditions.Mentions);
        return new Instrument(
            root.Need("id").Id(),
            root.Need("version").Whole(1, MostVersions),
            root.Need("title").Local(),
            root.Need("lead").Local(),
            rated,
            steps,
            BandReader.Read(root, rated));
    }
}
