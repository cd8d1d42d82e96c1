namespace RelapseCheck.Web.Features.Journal;

/// <summary>Marks the words of the journal's pages (JournalText.resx and its translations).</summary>
public sealed class JournalText;
