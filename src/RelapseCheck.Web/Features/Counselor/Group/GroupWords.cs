using System.Globalization;
using Microsoft.Extensions.Localization;
using RelapseCheck.Core.Instruments;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Web.Components;

namespace RelapseCheck.Web.Features.Counselor.Group;

/// <summary>The group view in words.</summary>
public sealed class GroupWords(IStringLocalizer<GroupText> text, IStringLocalizer<ComponentText> names, string language)
{
    /// <summary>The latest week that has numbers, in a sentence.</summary>
    public string Sentence(GroupTable table) => table.Weeks.LastOrDefault(week => week.People is not null) is not { } week
        ? text["Sentence_None"]
        : text["Sentence", Week(week), week.People!, string.Join("; ", week.Cells.Select(cell => text["Sentence_Cell", Bands(cell), cell.People].Value))];

    /// <summary>A cell's bands.</summary>
    public string Bands(GroupCell cell) => cell.From == cell.To ? Band(cell.From) : text["Bands_Together", Band(cell.From), Band(cell.To)];

    /// <summary>A band's name.</summary>
    public string Band(Band band) => names.Name(band, band);

    /// <summary>A week by its first day.</summary>
    public string Week(GroupWeek week) => week.Monday.ToString(text["Day"], CultureInfo.CurrentCulture);

    /// <summary>A question's short name.</summary>
    public string Driver(string item) => InstrumentCatalog.Shipped.All.Select(instrument => instrument.IndexOf(item) is var at and >= 0 ? instrument.Items[at] : null).FirstOrDefault(found => found is not null)?.Name.In(language) ?? item;
}
