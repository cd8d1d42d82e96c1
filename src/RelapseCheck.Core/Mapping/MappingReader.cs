using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Instruments.Reading;

namespace RelapseCheck.Core.Mapping;

/// <summary>Reads one mapping and checks it against its instrument.</summary>
internal static class MappingReader
{
    private static readonly IReadOnlyList<(string Field, MappedKind Kind)> Kinds =
    [
        ("from", MappedKind.From),
        ("largest", MappedKind.Largest),
        ("sum", MappedKind.Sum),
        ("since", MappedKind.Since),
        ("since-earlier", MappedKind.SinceEarlier),
        ("share", MappedKind.Share),
        ("share-so-far", MappedKind.ShareSoFar),
    ];

    /// <summary>Reads and checks.</summary>
    public static ColumnMapping Read(string file, string yaml, Func<string, Instrument?> find)
    {
        var root = YamlText.Root(file, yaml).Fields("id", "instrument", "person", "time", "fields");
        var named = root.Need("instrument");
        var instrument = find(named.Id()) ?? throw named.Refusal($"there is no instrument '{named.Id()}'");
        var answers = new MappedAnswers(instrument);
        var (person, time) = (root.Find("person")?.Text(), root.Find("time")?.Text());
        var fields = new List<MappedField>();
        foreach (var part in root.Need("fields").List())
        {
            var field = Field(part, answers);
            if (fields.Exists(known => known.Id == field.Id))
            {
                throw part.Refusal($"'{field.Id}' is filled in twice");
            }

            if (field.Kind >= MappedKind.Since && (person is null || time is null))
            {
                throw part.Refusal("history needs 'person' and 'time': the columns that say whose row it is, and when");
            }

            fields.Add(field);
        }

        return fields.Exists(field => instrument.IndexOf(field.Id) >= 0)
            ? new ColumnMapping(root.Need("id").Id(), instrument, person, time, fields)
            : throw root.Refusal($"no item of {instrument.Id} is filled in");
    }

    private static MappedField Field(YamlPart part, MappedAnswers answers)
    {
        part.Fields(["id", "rows", "empty", "options", .. Kinds.Select(kind => kind.Field)]);
        var id = part.Need("id");
        answers.Need(id);
        var sources = Kinds.Where(kind => part.Find(kind.Field) is not null).ToArray();
        if (sources.Length > 1)
        {
            throw part.Refusal($"one source only: {string.Join(" or ", sources.Select(source => source.Field))}");
        }

        var kind = sources.Length == 0 ? MappedKind.Where : sources[0].Kind;
        var columns = kind switch
        {
            MappedKind.Where => [],
            MappedKind.Largest or MappedKind.Sum => part.Need(sources[0].Field).List().Select(column => column.Text()).ToArray(),
            _ => [part.Need(sources[0].Field).Text()],
        };
        var options = part.ListOf("options").Select(option => Option(option, id.Id(), answers)).ToArray();
        Check(part, kind, options, answers.IsNumber(id.Id()));
        var rows = part.Find("rows");
        if (rows is not null && kind is not (MappedKind.Share or MappedKind.ShareSoFar))
        {
            throw rows.Value.Refusal("only a share rests on a number of rows");
        }

        return new MappedField(id.Id(), kind, columns, rows?.Whole(1, 1000) ?? 1, options, part.Find("empty")?.OneOf("word", [("left-out", ""), ("na", "na")]) ?? "");
    }

    private static void Check(YamlPart part, MappedKind kind, MappedOption[] options, bool isNumber)
    {
        if (options.Length == 0 && !isNumber)
        {
            throw part.Refusal("the field 'options' is missing: which values become which answer");
        }

        if (kind == MappedKind.Where && (options.Length == 0 || options.Any(option => option.LooksAtValue)))
        {
            throw part.Refusal($"a source is missing: {string.Join(", ", Kinds.Select(known => known.Field))}, or 'where' in every option");
        }
    }

    private static MappedOption Option(YamlPart part, string id, MappedAnswers answers)
    {
        var code = part.Fields("code", "least", "most", "is", "where").Need("code");
        answers.Check(code, id);
        const double largest = 1e9;
        var option = new MappedOption(
            code.Text(),
            part.Find("least")?.Number(0, largest),
            part.Find("most")?.Number(0, largest),
            [.. part.ListOf("is").Select(text => text.Text())],
            part.Find("where") is { } where ? [.. where.Names().Select(column => new MappedWhere(column, [.. where.Need(column).List().Select(text => text.Text())]))] : []);
        return option.Least > option.Most ? throw part.Refusal("'least' is above 'most'")
            : option.LooksAtValue || option.Where.Count > 0 ? option
            : throw part.Refusal("'least', 'most', 'is' or 'where' is missing: which values become this answer");
    }
}
