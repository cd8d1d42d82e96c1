using FsCheck;
using FsCheck.Fluent;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

/// <summary>An instrument and a code per item, where empty and "prefer-not" are left out and "na" does not apply.</summary>
internal sealed record Filled(Instrument Instrument, IReadOnlyList<string> Codes)
{
    internal AnswerSheet Sheet => new(Instrument, Instrument.Items.Zip(Codes).ToDictionary(pair => pair.First.Id, pair => pair.Second));

    internal Score Score => Scorer.Score(Sheet);

    internal IEnumerable<int> LeftOut => Places(code => code is "" or AnswerSheet.PreferNot);

    internal IEnumerable<int> Answered => Places(code => code is not ("" or AnswerSheet.PreferNot or AnswerSheet.NotApplicable));

    internal Filled With(int item, string code) => this with { Codes = [.. Codes.Select((old, at) => at == item ? code : old)] };

    public override string ToString() => $"{Instrument.Id}: {string.Join(' ', Instrument.Items.Zip(Codes).Select(p => $"{p.First.Id}({string.Join(',', p.First.Options.Select(o => o.Points))})={p.Second}"))}";

    private IEnumerable<int> Places(Func<string, bool> holds) => Enumerable.Range(0, Codes.Count).Where(at => holds(Codes[at]));
}

/// <summary>Random instruments and the shipped ones that rate, filled in at random.</summary>
internal static class RandomSheets
{
    internal static Arbitrary<Filled> Any { get; } = Instruments().SelectMany(Fill).ToArbitrary();

    internal static void Hold(Func<Filled, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Any, law));

    private static Gen<Instrument> Instruments() => Gen.OneOf(Random(), Gen.Elements(Shipped()));

    private static Instrument[] Shipped() => [.. InstrumentCatalog.Shipped.All.Where(instrument => instrument.Rated)];

    private static Gen<Instrument> Random() =>
        from count in Gen.Choose(1, 12)
        from items in Gen.ArrayOf(RandomItem(), count)
        from cuts in Gen.ArrayOf(Gen.Choose(1, 99), 3)
        let sorted = cuts.Order().ToArray()
        select Made.Instrument([.. items.Select((item, at) => item with { Id = $"item-{at}" })]) with { Bands = Made.Bands(sorted[0], sorted[1], sorted[2]) };

    private static Gen<Item> RandomItem() =>
        from domain in Gen.Elements(Enum.GetValues<Domain>())
        from largest in Gen.Choose(1, 5)
        from between in Gen.Choose(0, 4).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, largest), count))
        from strength in Gen.Elements(true, false)
        select Made.Item("item", domain, [0, .. between.Order(), largest]) with { Strength = strength ? Made.Words : null };

    private static Gen<Filled> Fill(Instrument instrument) =>
        from skipped in Gen.Elements(0, 0, 10, 30, 70)
        from codes in Gen.CollectToArray(instrument.Items.Select(item => Code(item, skipped)))
        select new Filled(instrument, codes);

    private static Gen<string> Code(Item item, int skipped) =>
        from chance in Gen.Choose(0, 99)
        from left in Gen.Elements("", AnswerSheet.PreferNot, AnswerSheet.NotApplicable)
        from option in Gen.Elements(item.Options.Select(option => option.Code).ToArray())
        select chance < skipped ? left : option;
}
