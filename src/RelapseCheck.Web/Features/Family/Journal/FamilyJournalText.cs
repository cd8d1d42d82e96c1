namespace RelapseCheck.Web.Features.Family.Journal;

/// <summary>Names the resource file of the family journal's words.</summary>
public sealed class FamilyJournalText;
