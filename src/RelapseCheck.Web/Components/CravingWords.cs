using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Journals;

namespace RelapseCheck.Web.Components;

/// <summary>A wish to use in words, wherever it is shown.</summary>
public static class CravingWords
{
    /// <summary>How strong it was.</summary>
    public static string Wish(this IStringLocalizer<ComponentText> text, int strength) => text["wish", strength, CravingLog.Strongest];

    /// <summary>A tool's name.</summary>
    public static string Tool(this IStringLocalizer<ComponentText> text, string tool) => text[$"tool.{tool}"];

    /// <summary>Where, with whom, how strong later, and what was tried, as far as it was told; null when nothing was.</summary>
    public static string? Details(this IStringLocalizer<ComponentText> text, CravingLog log)
    {
        string[] said =
        [
            .. log.Where is null ? Array.Empty<string>() : [text[$"where.{log.Where}"]],
            .. log.With is null ? Array.Empty<string>() : [text[$"with.{log.With}"]],
            .. log.After is not { } after ? Array.Empty<string>() : [text["wish.later", after, CravingLog.Strongest]],
            .. log.Tries.Select(tried => tried.Helped is null ? text.Tool(tried.Tool) : text["wish.tried", text.Tool(tried.Tool), text[$"helped.{tried.Helped}"]].Value),
        ];
        return said.Length == 0 ? null : string.Join(". ", said) + ".";
    }
}
