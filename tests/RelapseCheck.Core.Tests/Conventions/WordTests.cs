using System.Text.RegularExpressions;

namespace RelapseCheck.Core.Tests.Conventions;

/// <summary>Words about people: person-first, in both languages, in everything that can reach a screen.</summary>
public sealed partial class WordTests
{
    [Fact]
    public void Nothing_shown_to_people_uses_a_word_that_blames()
    {
        var found = Shown().SelectMany(path => Repository.Lines(path).Select((line, at) => (place: $"{path}:{at + 1}", hit: Blaming().Match(Named().Replace(line, "")).Value)))
            .Where(line => line.hit.Length > 0);

        Assert.Empty(found);
    }

    [Fact]
    public void Nothing_shown_to_people_promises_what_cannot_be_kept()
    {
        var found = Shown().SelectMany(path => Repository.Lines(path).Select((line, at) => (place: $"{path}:{at + 1}", hit: Promising().Match(line).Value)))
            .Where(line => line.hit.Length > 0);

        Assert.Empty(found);
    }

    private static IEnumerable<string> Shown() =>
        Repository.Files("src", ".resx", ".yaml", ".razor", ".js").Where(path => !path.EndsWith("catalogue.yaml", StringComparison.Ordinal)).Append("README.md");

    [GeneratedRegex(@"\b(addicts?|addicted|junkies?|abus(e|ers?|ing)|dirty|clean and sober|get(ting)? clean|stay(ing)? clean|relapsers?|fail(ure|ures|ed at)|adict[oa]s?|drogadict\w*|yonquis?|toxic[oó]man\w*|drogata\w*|fracas\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Blaming();

    // Names of institutions and of services carry such words, and so do addresses of their pages; they are not ours to change.
    [GeneratedRegex(@"National Institute on Drug Abuse|Substance Abuse and Mental Health Services Administration|Domestic Abuse (Hotline|Helpline)|https?://[^\s""]+", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"end[- ]to[- ]end encrypt|zero[- ]knowledge|HIPAA[- ]compliant|100 ?% (safe|secure|private|anonymous|segur|privad|anónim)|prevents? relapse|cifrado de extremo a extremo|conocimiento cero", RegexOptions.IgnoreCase)]
    private static partial Regex Promising();
}
