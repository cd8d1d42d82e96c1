namespace RelapseCheck.Core.Scoring;

/// <summary>Whether a condition holds on a sheet where something may have been left out.</summary>
public enum Truth
{
    /// <summary>It does not hold, whatever was left out.</summary>
    No,

    /// <summary>It would hold for some answers to what was left out.</summary>
    CouldBe,

    /// <summary>It holds.</summary>
    Yes,
}
