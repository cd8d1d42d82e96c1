using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Scoring;

/// <summary>A safety rule: it raises the shown band to a floor, never the number, and puts its content first.</summary>
/// <param name="Id">Stable id, such as <c>tolerance</c>.</param>
/// <param name="When">What fires it.</param>
/// <param name="Floor">The lowest band shown once it fired; null: none.</param>
/// <param name="Title">The heading of its content.</param>
/// <param name="Line">One line, shown when another rule stands first.</param>
/// <param name="Text">What is said in full.</param>
/// <param name="Do">What to do, a line each.</param>
/// <param name="Links">Where to go: a path of this site and its words.</param>
/// <param name="Reviewed">The day its words were last read against the sources.</param>
/// <param name="Sources">Public sources or source documents.</param>
/// <param name="LeavesOut">Ids of items whose next step, or other advice, must not stand beside this rule.</param>
public sealed record SafetyRule(
    string Id,
    Condition When,
    Band? Floor,
    LocalText Title,
    LocalText Line,
    LocalText Text,
    IReadOnlyList<LocalText> Do,
    IReadOnlyList<SafetyLink> Links,
    DateOnly Reviewed,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> LeavesOut);

/// <summary>A link in a rule's content, such as <c>/help-now#overdose</c>.</summary>
public sealed record SafetyLink(string Path, LocalText Words);
