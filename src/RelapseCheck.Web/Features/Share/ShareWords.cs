using System.Globalization;
using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Web.Features.Share;

/// <summary>A share in words, the same on every page that names it.</summary>
public static class ShareWords
{
    /// <summary>The days back or on that a form offers, as codes: first as it is, when a share is changed.</summary>
    public static IReadOnlyList<string> Offered(IReadOnlyList<int> days, bool changes) => [.. changes ? [ConsentForm.Keep] : Array.Empty<string>(), .. days.Select(ConsentForm.Text)];

    /// <summary>Counselor and organisation.</summary>
    public static string With(this IStringLocalizer<ShareText> text, Recipient to) => text["with", Name(to.Name), Name(to.OrganisationName)];

    /// <summary>What is shared, part by part.</summary>
    public static IReadOnlyList<string> What(this IStringLocalizer<ShareText> text, Consent consent) =>
        [text[Base(consent.Kind)], .. ShareScope.PartsOf(consent.Kind).Where(consent.Scope.Has).Select(part => text[Part(consent.Kind, part)].Value)];

    /// <summary>What could be shared and is not.</summary>
    public static IReadOnlyList<string> Not(this IStringLocalizer<ShareText> text, Consent consent) =>
        [.. ShareScope.PartsOf(consent.Kind).Where(part => !consent.Scope.Has(part)).Select(part => text[Part(consent.Kind, part)].Value)];

    /// <summary>The key of what always belongs to a share.</summary>
    public static string Base(JournalKind kind) => kind == JournalKind.Family ? "base.family" : "base";

    /// <summary>The key of a part.</summary>
    public static string Part(JournalKind kind, string part) => kind == JournalKind.Family ? $"part.{part}.family" : $"part.{part}";

    /// <summary>Words of a list that stand alone: they begin with a capital.</summary>
    public static string Begin(string words) => string.Concat(char.ToUpper(words[0], CultureInfo.CurrentUICulture), words[1..]);

    /// <summary>A day in full.</summary>
    public static string Day(this IStringLocalizer<ShareText> text, DateOnly day) => day.ToString(text["day"]);

    /// <summary>A moment in a time zone.</summary>
    public static string Moment(this IStringLocalizer<ShareText> text, DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString(text["moment"]);

    /// <summary>A name within a sentence: one written the other way round does not turn the rest of it.</summary>
    public static string Name(string name) => name.All(char.IsAscii) ? name : $"\u2068{name}\u2069";
}
