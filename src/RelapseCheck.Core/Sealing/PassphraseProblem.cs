namespace RelapseCheck.Core.Sealing;

/// <summary>Why typed words are not a passphrase.</summary>
public enum PassphraseProblemKind
{
    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>Not seven words.</summary>
    WrongCount,

    /// <summary>Some words are not in the list.</summary>
    UnknownWords,

    /// <summary>Seven words of the list that do not belong together: one is another word, or two changed places.</summary>
    BadCheck,
}

/// <summary>What is wrong with typed words; a class, so that no record prints it.</summary>
public sealed class PassphraseProblem(PassphraseProblemKind kind, int count, IReadOnlyList<UnknownWord> unknown)
{
    /// <summary>The kind.</summary>
    public PassphraseProblemKind Kind { get; } = kind;

    /// <summary>How many words were typed.</summary>
    public int Count { get; } = count;

    /// <summary>The words that are not in the list, at most seven, in order.</summary>
    public IReadOnlyList<UnknownWord> Unknown { get; } = unknown;
}

/// <summary>A typed word that is not in the list.</summary>
public sealed class UnknownWord(int place, string typed, IReadOnlyList<string> suggestions)
{
    /// <summary>Its place, from 1.</summary>
    public int Place { get; } = place;

    /// <summary>The word, folded to lower case without accents.</summary>
    public string Typed { get; } = typed;

    /// <summary>Words of the list that it may have been, the nearest first; may be empty.</summary>
    public IReadOnlyList<string> Suggestions { get; } = suggestions;
}
