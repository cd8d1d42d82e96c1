namespace RelapseCheck.Web.Components;

/// <summary>One answer a person can pick: the code that is sent and the words that are read.</summary>
/// <param name="Code">What the form sends.</param>
/// <param name="Words">What the person reads.</param>
/// <param name="Calls">Whether picking it makes a waiting question of the same page appear.</param>
public readonly record struct Choosable(string Code, string Words, bool Calls = false);
