using System.CommandLine;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Cli.Instruments;

/// <summary><c>relapsecheck instruments</c>: prints the instruments, or checks a clinician's own file.</summary>
internal static class InstrumentsCommand
{
    internal static Command Create()
    {
        var format = new Option<string>("--format") { Description = "table to read, json for other programs.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("instruments", "Print every instrument with its bands, and the safety rules.") { format, Check() };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(format) == "json" ? InstrumentsJson.Print() : InstrumentsTable.Print()));
        return command;
    }

    private static Command Check()
    {
        var file = new Argument<string>("file") { Description = "A YAML file of one instrument." };
        var command = new Command("check", "Check an instrument of one's own; says file, line and reason when it does not hold.") { file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var instrument = InstrumentFile.Read(path);
            parsed.InvocationConfiguration.Output.WriteLine($"{path}: {instrument.Id} version {instrument.Version}, {instrument.Items.Count} items, {instrument.FollowUps.Count} follow-ups and facts, {(instrument.Rated ? "rated" : "not rated")}: holds");
        });
        return command;
    }
}
