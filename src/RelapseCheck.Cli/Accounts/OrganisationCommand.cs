using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Cli.Files;
using RelapseCheck.Store.Accounts;

namespace RelapseCheck.Cli.Accounts;

/// <summary><c>relapsecheck organisation</c>: adds and lists the organisations of a site.</summary>
internal static class OrganisationCommand
{
    internal static Command Create() => new("organisation", "Organisations whose counselors use this site; each sees its own only.") { Add(), List() };

    private static Command Add()
    {
        var (data, name) = (new SiteData(), new Argument<string>("name") { Description = "What people who share with it read." });
        var command = new Command("add", "Add an organisation.") { name, data.Option };
        command.SetAction((parsed, cancellation) => data.Use(parsed, async services =>
        {
            var given = parsed.GetRequiredValue(name);
            var id = await Refusals.Of(() => services.GetRequiredService<OrganisationStore>().Add(given, cancellation));
            parsed.InvocationConfiguration.Output.WriteLine(id is { } added ? $"{added}  {given.Trim()}" : throw new InputException("organisation", null, null, $"there is one called '{given.Trim()}'"));
        }, cancellation));
        return command;
    }

    private static Command List()
    {
        var data = new SiteData();
        var command = new Command("list", "List the organisations.") { data.Option };
        command.SetAction((parsed, cancellation) => data.Use(parsed, async services =>
        {
            foreach (var organisation in await services.GetRequiredService<OrganisationStore>().List(cancellation))
            {
                parsed.InvocationConfiguration.Output.WriteLine($"{organisation.Id}  {organisation.Accounts,4} {(organisation.Accounts == 1 ? "account " : "accounts")}  {organisation.Name}");
            }
        }, cancellation));
        return command;
    }
}
