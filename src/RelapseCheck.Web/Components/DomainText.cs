using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Web.Components;

/// <summary>How a domain is called on the page.</summary>
public static class DomainText
{
    /// <summary>Body, People and places, or Mind, in the language of the page.</summary>
    public static string Name(this IStringLocalizer<ComponentText> text, Domain domain) => domain switch
    {
        Domain.Physiological => text["domain.physiological"],
        Domain.Social => text["domain.social"],
        _ => text["domain.psychological"],
    };
}
