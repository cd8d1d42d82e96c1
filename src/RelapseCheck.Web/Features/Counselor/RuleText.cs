using Microsoft.Extensions.Localization;

namespace RelapseCheck.Web.Features.Counselor;

/// <summary>Names the resource file of what safety rules are called where somebody else than the person reads.</summary>
public sealed class RuleText;

/// <summary>A safety rule's name for a counselor; its own title speaks to the person.</summary>
public static class RuleNames
{
    /// <summary>The name of a rule by its id; one that is not known here is named as a rule.</summary>
    public static string Name(this IStringLocalizer<RuleText> text, string rule) => text[rule] is { ResourceNotFound: false } known ? known : text["other"];
}
