using Microsoft.Extensions.Options;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Demo;

/// <summary>The start of the try-out: the folder first, the people when the database is there.</summary>
public static partial class DemoStart
{
    /// <summary>Opens the store, of the try-out or of a real site, and never one for the other.</summary>
    /// <exception cref="DemoFolderException">The folder is of the other kind.</exception>
    public static async Task OpenStoreOrDemo(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        var folder = app.Services.GetRequiredService<StoreOptions>().DataFolder;
        var today = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime);
        if (!site.Demo)
        {
            DemoFolder.RefuseMarked(folder);
            await app.OpenStore();
            return;
        }

        var ways = DemoFolder.Take(folder, today);
        await app.OpenStore();
        var stop = app.Lifetime.ApplicationStopping;
        if (ways is null)
        {
            LogMaking(app.Logger);
            ways = await app.Services.GetRequiredService<DemoMaker>().Make(today, stop);
            DemoFolder.Write(folder, ways);
        }

        // Each code works once, so each start has new ones.
        var codes = new Dictionary<Guid, IReadOnlyList<string>>();
        foreach (var one in ways.Staff)
        {
            codes[one.Account] = await app.Services.GetRequiredService<SecondFactorStore>().RenewRecovery(one.Account, stop);
        }

        var said = ways.Said(codes);
        LogWays(app.Logger, said);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Making made-up people: this takes a few seconds")]
    private static partial void LogMaking(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "{MadeUpPeople}")]
    private static partial void LogWays(ILogger logger, string madeUpPeople);
}
