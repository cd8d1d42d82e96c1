using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using RelapseCheck.Cli.Files;
using RelapseCheck.Store.Accounts;

namespace RelapseCheck.Cli.Accounts;

/// <summary><c>relapsecheck counselor</c>: accounts of counselors, supervisors and administrators.</summary>
internal static class CounselorCommand
{
    internal static Command Create() => new("counselor", "Accounts of those who work for an organisation. There is no page to sign up.") { Add(), List(), Disable(), ResetLink() };

    private static Command Add()
    {
        var (data, site) = (new SiteData(), Site());
        var organisation = new Option<string>("--organisation") { Description = "The organisation's name or id.", Required = true };
        var name = new Option<string>("--name") { Description = "The name colleagues and people who share see.", Required = true };
        var email = Email();
        var role = new Option<string>("--role") { Description = "counselor (sees what is shared), supervisor (sees who looked), administrator (accounts only).", DefaultValueFactory = _ => "counselor" };
        role.AcceptOnlyFromAmong([.. Enum.GetNames<AccountRole>().Select(known => known.ToLowerInvariant())]);
        var command = new Command("add", "Add an account and print its one-use link.") { organisation, name, email, role, site, data.Option };
        command.SetAction((parsed, cancellation) => data.Use(parsed, async services =>
        {
            var given = parsed.GetRequiredValue(organisation);
            var found = await services.GetRequiredService<OrganisationStore>().Find(given, cancellation) ?? throw new InputException("--organisation", null, null, $"there is none called '{given}'; `organisation list` names them");
            var account = await Refusals.Of(() => services.GetRequiredService<AccountStore>().Add(
                new(found.Id, parsed.GetRequiredValue(name), parsed.GetRequiredValue(email), Enum.Parse<AccountRole>(parsed.GetRequiredValue(role), ignoreCase: true)), cancellation));
            await PrintLink(parsed, services, site, found.Id, account ?? throw new InputException("--email", null, null, "this address has an account"));
        }, cancellation));
        return command;
    }

    private static Command List()
    {
        var data = new SiteData();
        var command = new Command("list", "List the accounts.") { data.Option };
        command.SetAction((parsed, cancellation) => data.Use(parsed, async services =>
        {
            foreach (var organisation in await services.GetRequiredService<OrganisationStore>().List(cancellation))
            {
                parsed.InvocationConfiguration.Output.WriteLine(organisation.Name);
                foreach (var account in await services.GetRequiredService<AccountStore>().Of(organisation.Id, cancellation))
                {
                    var state = account.IsDisabled ? "disabled" : account.IsReady ? "ready" : "link not used";
                    parsed.InvocationConfiguration.Output.WriteLine($"  {account.Role.ToString().ToLowerInvariant(),-13} {state,-13} {account.Email}  {account.Name}");
                }
            }
        }, cancellation));
        return command;
    }

    private static Command Disable()
    {
        var (data, email) = (new SiteData(), Email());
        var command = new Command("disable", "Disable an account and end its sign-ins at once.") { email, data.Option };
        command.SetAction((parsed, cancellation) => data.Use(parsed, async services =>
        {
            var account = await Find(parsed, services, email, cancellation);
            await services.GetRequiredService<AccountStore>().Disable(account.Organisation, account.Id, cancellation);
            parsed.InvocationConfiguration.Output.WriteLine($"{account.Email} is disabled and signed out everywhere.");
        }, cancellation));
        return command;
    }

    private static Command ResetLink()
    {
        var (data, email, site) = (new SiteData(), Email(), Site());
        var command = new Command("reset-link", "Print a new one-use link: for a lost phone, a forgotten password, or a link that ended. What the account had works until the link was used.") { email, site, data.Option };
        command.SetAction((parsed, cancellation) => data.Use(parsed, async services =>
        {
            var account = await Find(parsed, services, email, cancellation);
            await PrintLink(parsed, services, site, account.Organisation, account.Id);
        }, cancellation));
        return command;
    }

    private static async Task PrintLink(ParseResult parsed, IServiceProvider services, Option<string> site, Guid organisation, Guid account)
    {
        var token = await services.GetRequiredService<SetUpStore>().Make(organisation, account, CancellationToken.None)
            ?? throw new InputException("--email", null, null, "this account is disabled");
        parsed.InvocationConfiguration.Output.WriteLine($"{parsed.GetRequiredValue(site).TrimEnd('/')}/counselor/start/{token}");
        parsed.InvocationConfiguration.Error.WriteLine($"Works once, for {SetUpStore.Life.TotalHours} hours. Hand it over yourself; it is shown only now.");
    }

    private static async Task<AccountView> Find(ParseResult parsed, IServiceProvider services, Option<string> email, CancellationToken cancellation) =>
        await services.GetRequiredService<AccountStore>().FindByEmail(parsed.GetRequiredValue(email), cancellation)
        ?? throw new InputException("--email", null, null, "no account has this address; `counselor list` names them");

    private static Option<string> Email() => new("--email") { Description = "The address the account signs in with; nothing is sent there.", Required = true };

    private static Option<string> Site() => new("--site") { Description = "The address of the site, for the link.", DefaultValueFactory = _ => "http://localhost:5080" };
}
