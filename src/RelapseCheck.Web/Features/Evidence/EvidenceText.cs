namespace RelapseCheck.Web.Features.Evidence;

/// <summary>Words of the evidence page; its figures are in <see cref="Core.Figures.EvidenceFigures"/>.</summary>
public sealed class EvidenceText;
