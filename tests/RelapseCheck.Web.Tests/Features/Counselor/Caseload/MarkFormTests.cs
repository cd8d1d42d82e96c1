using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Web.Features.Counselor.Caseload;

namespace RelapseCheck.Web.Tests.Features.Counselor.Caseload;

public sealed class MarkFormTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 15, 0, 0, TimeSpan.FromHours(-5));

    [Fact]
    public void Seen_is_what_stood_on_the_page_and_not_what_came_since() =>
        Assert.Equal(Now.AddHours(-2), Seen(Now.AddHours(-2), CounselorFile.Empty));

    [Fact]
    public void The_time_is_told_in_the_counselors_own_zone() =>
        Assert.Equal(Now.Offset, Seen(Now.AddHours(-2), CounselorFile.Empty).Offset);

    [Fact]
    public void An_older_page_takes_nothing_back_that_was_seen_on_a_newer_one() =>
        Assert.Equal(Now.AddHours(-1), Seen(Now.AddHours(-2), CounselorFile.Empty with { SeenAt = Now.AddHours(-1) }));

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    public void A_time_that_is_none_or_lies_ahead_counts_as_now(string typed) => Assert.Equal(Now, Form(typed).SeenAt(CounselorFile.Empty, Now));

    private static DateTimeOffset Seen(DateTimeOffset shown, CounselorFile file) => Form(shown.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)).SeenAt(file, Now);

    private static MarkForm Form(string shown) => MarkForm.Of(new FormCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { [MarkForm.ShownField] = shown }));
}
