using FsCheck;
using FsCheck.Fluent;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Core.Tests.Scoring;

public sealed class WhatHelpedTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly Gen<(string Tool, string? Helped)> Tried =
        from tool in Gen.Elements(CravingCodes.Tools.ToArray())
        from helped in Gen.Elements("yes", "a-little", "no", null)
        select (tool, helped);

    private static readonly Arbitrary<(string Tool, string? Helped)[]> Record = Gen.ArrayOf(Tried).ToArbitrary();

    [Fact]
    public void Without_a_record_the_order_is_the_start()
    {
        Assert.Equal(WhatHelped.Start, WhatHelped.Of([]).Select(record => record.Tool));
        Assert.Equal(CravingCodes.Tools.Order(StringComparer.Ordinal), WhatHelped.Start.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_lucky_try_does_not_lead()
    {
        var order = Of([("reasons", "yes"), .. Times(3, "grounding", "yes"), ("grounding", "no")]);
        Assert.Equal(["grounding", "reasons"], order.Take(2).Select(record => record.Tool));
        Assert.Equal((4, 3, 0), (order[0].Tried, order[0].Helped, order[0].ALittle));
    }

    [Fact]
    public void What_did_not_help_stands_below_what_was_not_tried() =>
        Assert.Equal("breathing", Of([("breathing", "no")])[^1].Tool);

    [Fact]
    public void A_little_lies_between_yes_and_no() => Assert.Equal(
        ["delay", "call", "reasons"],
        Of([.. Times(3, "delay", "yes"), .. Times(3, "call", "a-little"), .. Times(3, "reasons", "no")]).Where(record => record.Tried > 0).Select(record => record.Tool));

    [Fact]
    public void A_try_without_an_answer_counts_for_nothing() => Assert.All(Of([("call", null), ("call", null)]), record => Assert.Equal(0, record.Tried));

    [Fact]
    public void A_tool_of_another_time_is_left_out() => Assert.DoesNotContain(Of([("singing", "yes")]), record => record.Tool == "singing" || record.Tried > 0);

    [Fact]
    public void Every_tool_stands_in_it_once_and_shares_fall() => Hold(tries =>
    {
        var order = Of(tries);
        return order.Select(record => record.Tool).Order(StringComparer.Ordinal).SequenceEqual(CravingCodes.Tools.Order(StringComparer.Ordinal))
            && order.Zip(order.Skip(1)).All(pair => pair.First.Share >= pair.Second.Share)
            && order.All(record => record.Share is > 0 and < 1 && record.Helped + record.ALittle <= record.Tried);
    });

    [Fact]
    public void One_more_help_never_lowers_a_tool_and_one_more_no_never_lifts_it() => Hold(tries => CravingCodes.Tools.All(tool =>
        Place([.. tries, (tool, "yes")], tool) <= Place(tries, tool) && Place([.. tries, (tool, "no")], tool) >= Place(tries, tool)));

    [Fact]
    public void Neither_the_order_of_tries_nor_the_day_they_fell_on_matters() => Hold(tries =>
        Of(tries).SequenceEqual(WhatHelped.Of(tries.Reverse().Select((tried, at) => Page(Day.AddDays(-at), [tried])))));

    private static void Hold(Func<(string, string?)[], bool> law) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Record, law));

    private static int Place(IEnumerable<(string, string?)> tries, string tool) => Of(tries).Select(record => record.Tool).ToList().IndexOf(tool);

    private static IReadOnlyList<ToolRecord> Of(IEnumerable<(string Tool, string? Helped)> tries) => WhatHelped.Of([Page(Day, tries)]);

    private static IEnumerable<(string, string?)> Times(int count, string tool, string? helped) => Enumerable.Repeat((tool, helped), count);

    private static DayPage Page(DateOnly day, IEnumerable<(string Tool, string? Helped)> tries) => DayPage.Empty(day) with
    {
        Cravings = [.. tries.Select((tried, at) => new CravingLog($"l{at}", default, 5) { Tries = [new ToolTry(tried.Tool, tried.Helped)] })],
    };
}
