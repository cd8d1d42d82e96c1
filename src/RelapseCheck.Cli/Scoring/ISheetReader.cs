using RelapseCheck.Core.Scoring;

namespace RelapseCheck.Cli.Scoring;

/// <summary>Turns the row read last into a sheet.</summary>
internal interface ISheetReader
{
    /// <summary>The columns that are copied to the scored file, by place.</summary>
    IReadOnlyList<int> Passed { get; }

    /// <summary>The sheet of the row read last.</summary>
    AnswerSheet Read();
}
