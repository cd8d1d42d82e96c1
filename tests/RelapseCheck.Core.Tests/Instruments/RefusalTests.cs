using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Tests.Instruments;

/// <summary>One valid file, spoiled once per case: refused with the line of the fault and the reason.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("domain: physiological", "domain: bodily", "unknown domain 'bodily'")]
    [InlineData("domain: physiological", "domian: physiological", "unknown field 'domian'")]
    [InlineData("rung: 7", "rungg: 7", "unknown field 'rungg'")]
    [InlineData("rung: 7", "rung: 9", "a whole number from 1 to 8")]
    [InlineData("version: 1", "verson: 1", "unknown field 'verson'")]
    [InlineData("version: 1", "version: one", "a whole number from 1")]
    [InlineData("rated: true", "rated: yes", "true or false is expected")]
    [InlineData("- id: pain", "- id: medicine", "the id 'medicine' is there twice")]
    [InlineData("- id: where", "- id: pain", "the id 'pain' is there twice")]
    [InlineData("- id: where", "- id: prescribed", "the id 'prescribed' is there twice")]
    [InlineData("- id: where", "- id: Where", "'Where' is no id")]
    [InlineData("- id: medicine", "- id: self-harm", "read by safety rules as a follow-up")]
    [InlineData("- id: where", "- id: unsafe", "the id 'unsafe' is reserved")]
    [InlineData("- id: medicine", "- id: overall", "the id 'overall' is reserved")]
    [InlineData("- id: where", "- id: days-missed", "safety rules read 'days-missed' as one of")]
    [InlineData("code: some", "code: none", "the code 'none' is there twice")]
    [InlineData("code: legs", "code: back", "the code 'back' is there twice")]
    [InlineData("code: some", "code: prefer-not", "the code 'prefer-not' is reserved")]
    [InlineData("code: some", "code: na", "the code 'na' is reserved")]
    [InlineData("code: some", "code: n/a", "the code 'n/a' is reserved")]
    [InlineData("code: some", "code: \"\"", "the code '' is reserved")]
    [InlineData("code: legs", "code: na", "the code 'na' is reserved")]
    [InlineData("code: some", "code: \"a b\"", "'a b' is no code")]
    [InlineData("points: 3", "points: -1", "a whole number from 0 to 100 is expected, not '-1'")]
    [InlineData("points: 3", "points: 1.5", "a whole number from 0 to 100 is expected, not '1.5'")]
    [InlineData("points: 3", "points: 101", "a whole number from 0 to 100 is expected")]
    [InlineData("points: 3", "points: many", "a whole number from 0 to 100 is expected")]
    [InlineData(", points: 3", "", "the field 'points' is missing")]
    [InlineData("en: \"Much\", es: \"Mucho\"", "en: \"Much\"", "the translation 'es' is missing")]
    [InlineData("en: \"Did it hurt?\", es: \"¿Te dolió?\"", "en: \"Did it hurt?\"", "the translation 'es' is missing")]
    [InlineData("es: \"¿Te dolió?\"", "es: \"  \"", "the text is empty")]
    [InlineData("es: \"¿Te dolió?\"", "es:", "the text is empty")]
    [InlineData("es: \"¿Te dolió?\"", "es: \"¿Te dolió?\", fr: \"Mal?\"", "unknown field 'fr'")]
    [InlineData("code: high, from: 50", "code: high, from: 20", "cut-offs are out of order")]
    [InlineData("code: high, from: 50", "code: high, from: 25", "cut-offs are out of order")]
    [InlineData("code: low, from: 0", "code: low, from: 5", "cut-offs are out of order: low from 0")]
    [InlineData("code: high, from: 50", "code: severe, from: 50", "cut-offs are out of order")]
    [InlineData("code: high, from: 50", "code: highest, from: 50", "unknown band 'highest'")]
    [InlineData("from: 75.5", "from: 100.5", "a number from 0 to 100 is expected")]
    [InlineData("from: 75.5", "from: NaN", "a number from 0 to 100 is expected")]
    [InlineData("worst: pain }", "worst: payn }", "unknown item 'payn'")]
    [InlineData("above: medicine", "above: where", "unknown item 'where'")]
    [InlineData("id: prescribed, codes", "id: prescibed, codes", "unknown follow-up or fact 'prescibed'")]
    [InlineData("codes: [none]", "codes: [nothing]", "'prescribed' has no answer 'nothing'")]
    [InlineData("codes: [none]", "codes: []", "a list with at least one entry is expected")]
    [InlineData("at-most: { id: left-care-days", "at-most: { id: prescribed", "'prescribed' is no number")]
    [InlineData("is: { id: prescribed", "is: { id: left-care-days", "'left-care-days' is a number")]
    [InlineData("{ is: { id: prescribed, codes: [none] } }", "{ worst: pain }", "settled by facts, never by the answer to an item")]
    [InlineData("when: { worst: pain }", "when: { best: pain }", "unknown field 'best'")]
    [InlineData("when: { worst: pain }", "when: { worst: pain, above: pain }", "a condition has one field")]
    [InlineData("when: { worst: pain }", "when: {}", "a condition has one field")]
    [InlineData("number: 30", "number: -3", "a whole number from 0 to 36500")]
    [InlineData("status: literature", "status: proven", "unknown status 'proven'")]
    [InlineData("citation: \"A study, 2020.\", ", "", "the status 'literature' needs a 'citation'")]
    [InlineData("sources: [S4], ", "", "the field 'sources' is missing")]
    [InlineData("kind: many", "kind: text", "unknown kind 'text'")]
    [InlineData("kind: many", "kind: number", "has no 'choices'")]
    [InlineData("kind: number", "kind: one", "the field 'choices' is missing")]
    [InlineData("lead: { en: \"Any answer is fine.\", es: \"Vale cualquier respuesta.\" }", "lead: fine", "fields (name: value) are expected")]
    [InlineData("domain: physiological", "domain: [physiological]", "a text is expected")]
    [InlineData("id: own", "id: own\nid: again", "Duplicate key")]
    [InlineData("id: own", "id: *own", "aliases")]
    [InlineData("id: own", "id: &own own", "anchors")]
    [InlineData("id: own", "id: !!str own", "tags")]
    [InlineData("version: 1", "version: 1\n  broken: [", "not readable as YAML")]
    public void A_spoiled_file_is_refused_at_the_line_of_the_fault(string good, string spoiled, string reason)
    {
        var at = ValidFile.Text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{good}' is not in the valid file");
        var text = ValidFile.Text[..at] + spoiled + ValidFile.Text[(at + good.Length)..];
        var line = ValidFile.Text[..at].Count(letter => letter == '\n') + 1;

        var error = Assert.Throws<InstrumentException>(() => InstrumentCatalog.Read(ValidFile.Name, text));

        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
        Assert.InRange(error.Line, line, line + 1 + (spoiled.Contains('[', StringComparison.Ordinal) ? text.Length : 0));
    }

    [Theory]
    [InlineData(", points: 0", ", points: 1", "needs an option with 0 points")]
    [InlineData(", points: 3", ", points: 0", "needs an option with 0 points and one with more")]
    [InlineData("kind: number", "kind: one\n        choices: [ { code: soon, en: Soon, es: Pronto } ]", "safety rules read 'left-care-days' as a number")]
    [InlineData("bands:", "bounds:", "unknown field 'bounds'")]
    [InlineData("rated: true", "rated: false", "not rated has no bands")]
    public void A_whole_that_does_not_hold_is_refused(string good, string spoiled, string reason)
    {
        var error = Assert.Throws<InstrumentException>(() => InstrumentCatalog.Read(ValidFile.Name, ValidFile.Text.Replace(good, spoiled, StringComparison.Ordinal)));

        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: own")]
    [InlineData("- { code: severe,")]
    [InlineData("title: { en: \"Body\"")]
    [InlineData("- id: where")]
    public void A_missing_line_is_refused(string start)
    {
        var lines = ValidFile.Text.Split('\n').Where(line => !line.TrimStart().StartsWith(start, StringComparison.Ordinal));

        Assert.Throws<InstrumentException>(() => InstrumentCatalog.Read(ValidFile.Name, string.Join('\n', lines)));
    }
}
