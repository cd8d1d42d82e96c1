using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Web.Components;

/// <summary>How a band is written: its code in classes and files, its name on the page.</summary>
public static class BandCode
{
    /// <summary>low, moderate, high or severe.</summary>
    public static string Of(Band band) => band switch
    {
        Band.Low => "low",
        Band.Moderate => "moderate",
        Band.High => "high",
        _ => "severe",
    };

    /// <summary>Steady, Watch, Reach out or Get support now, in the language of the page.</summary>
    public static string Name(this IStringLocalizer<ComponentText> text, Band band) => text["band." + Of(band)];

    /// <summary>One band's name, or "Between Watch and Reach out" while the two differ.</summary>
    public static string Name(this IStringLocalizer<ComponentText> text, Band lowest, Band highest) =>
        lowest == highest ? text.Name(lowest) : text["band.between", text.Name(lowest), text.Name(highest)];
}
