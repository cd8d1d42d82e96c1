namespace RelapseCheck.Web.Features.Counselor;

/// <summary>Words that all pages of the counselor's side share.</summary>
public sealed class CounselorText;
