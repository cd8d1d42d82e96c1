using System.CommandLine;
using RelapseCheck.Cli.Files;
using RelapseCheck.Store;

namespace RelapseCheck.Cli.Audit;

/// <summary><c>relapsecheck audit verify</c>: whether the record of who saw what is as it was written.</summary>
internal static class AuditCommand
{
    /// <summary>What the process ends with when something is not as it was written.</summary>
    internal const int FaultsFound = 1;

    internal static Command Create() => new("audit", "The record of who saw what.") { Verify() };

    private static Command Verify()
    {
        var data = new Option<string>("--data") { Description = "The site's data folder, with db/ and keys/.", Required = true };
        var command = new Command("verify", "Look for records that were changed, removed or put in another order. Reads only; the site may be running.") { data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(data);
            await using var folder = await DataFolder.Open(path, cancellation);
            return Print(parsed.InvocationConfiguration.Output, await DataFolder.Read(path, () => folder.Get<RelapseCheck.Store.Audit>().Verify(cancellation)));
        });
        return command;
    }

    private static int Print(TextWriter output, AuditResult result)
    {
        output.WriteLine($"shares   {result.Shares}");
        output.WriteLine($"records  {result.Looks}");
        output.WriteLine($"faults   {result.Faults.Count}");
        foreach (var fault in result.Faults)
        {
            output.WriteLine($"{Place(fault)}: {Words(fault.Kind)}");
        }

        return result.Faults.Count == 0 ? 0 : FaultsFound;
    }

    private static string Place(AuditFault fault) => fault switch
    {
        { Share: null } => "the whole",
        { Number: 0 } => $"share {fault.Share}",
        _ => $"share {fault.Share}, record {fault.Number}",
    };

    private static string Words(AuditFaultKind kind) => kind switch
    {
        AuditFaultKind.Changed => "not as it was written",
        AuditFaultKind.Missing => "missing",
        AuditFaultKind.ShareMissing => "there are records, and the share is gone",
        _ => "shares or records in all are not those that were counted",
    };
}
