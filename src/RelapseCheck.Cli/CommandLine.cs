using System.CommandLine;
using RelapseCheck.Cli.Audit;
using RelapseCheck.Cli.Accounts;
using RelapseCheck.Cli.Evaluate;
using RelapseCheck.Cli.Evidence;
using RelapseCheck.Cli.Files;
using RelapseCheck.Cli.Instruments;
using RelapseCheck.Cli.Points;
using RelapseCheck.Cli.Scoring;
using RelapseCheck.Cli.Simulate;

namespace RelapseCheck.Cli;

/// <summary>Every command, and the one manner in which refusals are told.</summary>
public static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">As typed, without the program's name.</param>
    /// <param name="output">Where results are printed.</param>
    /// <param name="error">Where refusals and progress are told.</param>
    /// <param name="terminal">Whether a person watches the error output, so that progress is shown.</param>
    /// <returns>0, or <see cref="InputException.ExitCode"/> for input that cannot be taken, or 1 for a command that does not exist, or that looked for faults and found some.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, bool terminal = false)
    {
        var root = new RootCommand("relapsecheck: instruments and scoring from the command line.")
        {
            InstrumentsCommand.Create(),
            ScoreCommand.Create(whole => new ProgressBar(error, terminal ? whole : 0)),
            EvaluateCommand.Create(whole => new ProgressBar(error, terminal ? whole : 0)),
            PointsCommand.Create(whole => new ProgressBar(error, terminal ? whole : 0)),
            EvidenceCommand.Create(),
            SimulateCommand.Create(whole => new ProgressBar(error, terminal ? whole : 0)),
            AuditCommand.Create(),
            OrganisationCommand.Create(),
            CounselorCommand.Create(),
        };
        try
        {
            return root.Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (InputException refused)
        {
            error.WriteLine(refused.Message);
            return InputException.ExitCode;
        }
    }
}
