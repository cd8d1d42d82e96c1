namespace RelapseCheck.Web.Hosting;

/// <summary>How much one address may ask, by names that features put on their endpoints.</summary>
public static class Limits
{
    /// <summary>Registers the limits.</summary>
    public static void AddLimits(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);

    /// <summary>Puts the limits to work.</summary>
    public static void UseLimits(this WebApplication app) => app.UseRouting();
}
