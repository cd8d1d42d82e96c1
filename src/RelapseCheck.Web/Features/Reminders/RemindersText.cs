namespace RelapseCheck.Web.Features.Reminders;

/// <summary>Words of the page that makes a calendar file.</summary>
public sealed class RemindersText;
