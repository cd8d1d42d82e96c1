namespace RelapseCheck.Web.Features.Counselor.Answers;

/// <summary>Names the resource file of the words of the answers explorer.</summary>
public sealed class AnswersText;
