using FsCheck;
using FsCheck.Fluent;
using RelapseCheck.Core.Sharing;
using static RelapseCheck.Core.Tests.Sharing.Rows;

namespace RelapseCheck.Core.Tests.Sharing;

public sealed class AttentionOrderTests
{
    private static readonly Gen<CaseLine> Any =
        from last in Gen.Choose(0, 12)
        from now in Gen.Choose(0, 100)
        from spoke in Gen.Choose(0, 3)
        from seen in Gen.Choose(-1, 3)
        from snoozed in Gen.Choose(0, 4)
        from name in Gen.Elements("Ada", "Bo", "Cy", "ada")
        select Of(
            [.. Quiet(last + 1), Line(last, now, spoke == 0 ? ["used"] : [])],
            (seen < 0 ? CounselorFile.Empty : Seen(seen)) with { SnoozedUntil = snoozed == 0 ? Today : null, SnoozedAt = snoozed == 0 ? At(last).AddHours(1) : null },
            Facts with { Name = name });

    private static readonly Gen<CaseLine[]> Many = Gen.ArrayOf(Any, 24);

    [Fact]
    public void The_order_is_by_snooze_class_band_last_check_in_and_name() => Prop.ForAll(Arb.From(Many), rows =>
    {
        var ordered = Attention.Order(rows, row => row);
        return ordered.Zip(ordered.Skip(1)).All(pair => Key(pair.First).CompareTo(Key(pair.Second)) <= 0)
            && ordered.Count == rows.Length && ordered.All(rows.Contains);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_does_not_depend_on_how_the_rows_came_but_for_equal_ones() => Prop.ForAll(Arb.From(Many), rows =>
        Attention.Order(rows.Reverse(), row => row).Select(Key).SequenceEqual(Attention.Order(rows, row => row).Select(Key))).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_rows_stay_as_they_came()
    {
        var row = Of(Quiet());
        (int At, CaseLine Line)[] rows = [.. Enumerable.Range(0, 30).Select(at => (at, row))];
        Assert.Equal(Enumerable.Range(0, 30), Attention.Order(rows, one => one.Line).Select(one => one.At));
    }

    [Fact]
    public void Few_rows_may_stand_out_and_never_for_a_band_or_a_plain_silence_alone() => Prop.ForAll(Arb.From(Many), rows =>
        rows.All(row => Attention.MayStandOut(row) == (!row.IsSnoozed && row.Class is AttentionClass.Safety or AttentionClass.Worsening or AttentionClass.SilenceAfterWorsening && !row.IsSnoozed))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void A_snooze_holds_until_its_day_is_over(int until, bool holds) =>
        Assert.Equal(holds, Of(Quiet(), Snoozed(1) with { SnoozedUntil = Today.AddDays(until) }).IsSnoozed);

    [Fact]
    public void A_safety_rule_or_a_higher_band_after_it_was_set_ends_a_snooze()
    {
        Assert.True(Of([.. Quiet(2), Line(1, 30, "used")], Snoozed(1)).IsSnoozed);
        Assert.True(Of([.. Quiet(), Line(0, 49)], Snoozed(1)).IsSnoozed);
        Assert.True(Of([.. Quiet(), Line(0, 10)], Snoozed(1)).IsSnoozed);
        Assert.False(Of([.. Quiet(), Line(0, 51)], Snoozed(1)).IsSnoozed);
        Assert.False(Of([.. Quiet(), Line(0, 30, "used")], Snoozed(1)).IsSnoozed);
        Assert.False(Of([.. Quiet(2), Line(1, 60), Line(0, 20)], Snoozed(2)).IsSnoozed);
    }

    private static CounselorFile Snoozed(int ago) => Seen(ago) with { SnoozedAt = At(ago).AddHours(12), SnoozedUntil = Today.AddDays(10) };

    private static (bool, AttentionClass, int, long, string) Key(CaseLine row) =>
        (row.IsSnoozed, row.Class, -(int?)row.Band ?? 1, -(row.LastAt?.UtcTicks ?? 0), row.Facts.Name.ToUpperInvariant());
}
