using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Web.Components;

namespace RelapseCheck.Web.Features.Method;

/// <summary>A score with its range, as it is read: whole numbers, the lower end rounded down, the upper end up.</summary>
public static class RangeWords
{
    /// <summary>Such as "37 of 100, from 30 to 48".</summary>
    public static string Of(IStringLocalizer<MethodText> text, ScoreRange range) => range switch
    {
        { Maximum: 0 } => text["try.none-asked"],
        { Point: null } => text["try.no-number", Percent.Down(range.Low), Percent.Up(range.High)],
        { IsOpen: true } => text["try.number-range", Percent.Shown(range.Point.Value), Percent.Down(range.Low), Percent.Up(range.High)],
        _ => text["try.number", Percent.Shown(range.Point.Value)],
    };
}
