using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Web.Features.Method;

/// <summary>An answer as it is listed: on a scale the number comes first, and the ends keep their words.</summary>
public static class OptionWords
{
    /// <summary>Such as "A little", or "4" on a scale: a list to choose from is too narrow for the words at its ends.</summary>
    public static string Brief(Item item, Option option, string language) => item.Scale ? option.Code : option.Wording.In(language);

    /// <summary>Such as "A little", "4", or "0, none at all".</summary>
    public static string Of(Item item, Option option, string language)
    {
        var words = option.Wording.In(language);
        return !item.Scale || words.StartsWith(option.Code, StringComparison.Ordinal) ? words : $"{option.Code}, {words}";
    }
}
