using Microsoft.Extensions.Localization;

namespace RelapseCheck.Web.Features.Lapse;

/// <summary>What was picked and typed as plain sentences in the person's language: so it reads the same in the diary, on the chart, on paper and in every export.</summary>
public static class LapseWords
{
    /// <summary>The sentences, or null when nothing but the day was told.</summary>
    public static string? Of(LapseForm form, IStringLocalizer<LapseText> text)
    {
        IEnumerable<string> parts =
        [
            .. Sentence("told.with", "with", form.With, text),
            .. Sentence("told.where", "where", form.Where, text),
            .. Sentence("told.felt", "felt", form.Felt, text),
            form.Words,
        ];
        var told = string.Join(' ', parts.Where(part => part.Length > 0));
        return told.Length == 0 ? null : told;
    }

    private static IEnumerable<string> Sentence(string key, string field, IReadOnlyList<string> codes, IStringLocalizer<LapseText> text) =>
        codes.Count == 0 ? [] : [text[key, string.Join(", ", codes.Select(code => text[$"{field}.{code}"].Value))]];
}
