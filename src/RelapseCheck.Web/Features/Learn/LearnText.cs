namespace RelapseCheck.Web.Features.Learn;

/// <summary>Words around the pages to read; the pages themselves are in <c>Data</c>.</summary>
public sealed class LearnText;
