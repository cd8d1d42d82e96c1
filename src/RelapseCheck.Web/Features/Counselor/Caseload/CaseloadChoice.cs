namespace RelapseCheck.Web.Features.Counselor.Caseload;

/// <summary>What of the list is shown, in which order, and which page of it: codes that stand in the address and say nothing of anybody.</summary>
/// <param name="Show">One of <see cref="Shows"/>.</param>
/// <param name="Order">One of <see cref="Orders"/>.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record CaseloadChoice(string Show, string Order, int Page)
{
    /// <summary>Rows of one page (a judgement: about five screens of a desk).</summary>
    public const int PageSize = 50;

    // Past every list there can be; more would only be arithmetic.
    private const int LastPage = 10_000;

    /// <summary>What can be shown: everyone but snoozed, clear change, quiet, new since the last look, covered, sharing that ends soon, snoozed.</summary>
    public static IReadOnlyList<string> Shows { get; } = ["all", "change", "quiet", "new", "covered", "ending", "snoozed"];

    /// <summary>The orders: needs attention first, next appointment, last check-in, name.</summary>
    public static IReadOnlyList<string> Orders { get; } = ["attention", "next", "last", "name"];

    /// <summary>What an address says; what it does not say, or says wrongly, is as at first.</summary>
    public static CaseloadChoice Of(string? show, string? order, int? page) => new(
        Shows.FirstOrDefault(known => known == show) ?? Shows[0],
        Orders.FirstOrDefault(known => known == order) ?? Orders[0],
        Math.Clamp(page ?? 1, 1, LastPage));

    /// <summary>The choice that a posted form carries, to come back to it.</summary>
    public static CaseloadChoice Of(IFormCollection form) =>
        Of(form["show"], form["order"], int.TryParse(form["page"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) ? page : null);

    /// <summary>The address of this choice.</summary>
    /// <param name="done">What was just done, for the message on top.</param>
    public string Address(string? done = null)
    {
        List<string> says = [];
        Say("show", Show, Shows[0]);
        Say("order", Order, Orders[0]);
        Say("page", Page.ToString(System.Globalization.CultureInfo.InvariantCulture), "1");
        Say("done", done, null);
        return says.Count == 0 ? CaseloadFeature.Home : $"{CaseloadFeature.Home}?{string.Join('&', says)}";

        void Say(string name, string? value, string? first)
        {
            if (value is not null && value != first)
            {
                says.Add($"{name}={value}");
            }
        }
    }
}
