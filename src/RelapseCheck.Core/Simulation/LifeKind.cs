namespace RelapseCheck.Core.Simulation;

/// <summary>The kinds of simulated person. They are made up: nobody has shown that people fall into these five.</summary>
public enum LifeKind
{
    /// <summary>Days around one level, and seldom a lapse.</summary>
    Steady,

    /// <summary>Weeks in which everything rises slowly.</summary>
    Drift,

    /// <summary>Lapses, and ways back.</summary>
    Return,

    /// <summary>Long silences, with a lapse in some of them.</summary>
    Silent,

    /// <summary>Strong craving, and now and then none at all.</summary>
    Relief,
}
