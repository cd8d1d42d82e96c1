using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Demo;

/// <summary><c>--demo</c>: the site with made-up people to look at.</summary>
public static class DemoSwitch
{
    private const string Flag = "--demo";

    /// <summary>The arguments without the switch: the configuration would take what follows it for its value.</summary>
    public static string[] Without(string[] args) => [.. args.Where(arg => arg != Flag)];

    /// <summary>Turns the try-out on when the switch is there; before anything reads the configuration.</summary>
    public static void AddDemo(this WebApplicationBuilder builder, string[] args)
    {
        if (args.Contains(Flag, StringComparer.Ordinal))
        {
            builder.Configuration[$"{SiteOptions.Section}:{nameof(SiteOptions.Demo)}"] = bool.TrueString;
        }

        builder.Services.AddSingleton<DemoJournals>().AddSingleton<DemoClinic>().AddSingleton<DemoMaker>();
    }
}
