using System.Text.RegularExpressions;
using RelapseCheck.Core.Family;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Tests.Family;

public sealed partial class GuideTests
{
    [Fact]
    public void The_pages_are_those_that_the_site_has() =>
        Assert.Equal(["call", "home", "meaning", "not-for", "support", "talk"], GuideCatalog.Shipped.All.Select(page => page.Id).Order());

    [Fact]
    public void Every_page_names_its_sources() =>
        Assert.All(GuideCatalog.Shipped.All, page => Assert.NotEmpty(page.Sources));

    [Fact]
    public void No_page_holds_a_phone_number() =>
        Assert.All(GuideCatalog.Shipped.All.SelectMany(page => page.Texts).Concat(Rehearsal.Shipped.Texts), text => Assert.DoesNotMatch(PhoneNumber(), text.Text.In("en") + text.Text.In("es")));

    [Theory]
    [InlineData("colour: red", "unknown field")]
    [InlineData("look: loud", "unknown look")]
    [InlineData("links: [ { to: 'https://example.org', en: x, es: x } ]", "stays on this site")]
    [InlineData("text: { en: x }", "'es' is missing")]
    public void A_part_that_does_not_hold_is_refused_with_its_reason(string field, string reason)
    {
        var yaml = $$"""
            id: p
            title: { en: x, es: x }
            lead: { en: x, es: x }
            parts: [ { id: a, title: { en: x, es: x }, {{field}} } ]
            sources: [ S1 ]
            """;
        Assert.Contains(reason, Assert.Throws<InstrumentException>(() => GuideCatalog.Read("p.yaml", yaml)).Message, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\d[\d -]{2,}\d")]
    private static partial Regex PhoneNumber();
}
