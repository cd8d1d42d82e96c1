using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Web.Features.Method;

/// <summary>An answer as it is listed: on a scale the number comes first, and the ends keep their words.</summary>
public static class OptionWords
{
    /// <summary>Such as "A little", "4", or "0, none at all".</summary>
    public static string Of(Item item, Option option, string language)
    {
        var words = option.Wording.In(language);
        return !item.Scale || words == option.Code ? words : $"{option.Code}, {words}";
    }
}
