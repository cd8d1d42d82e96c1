using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store;

/// <summary>Who looks: the account of a signed-in counselor.</summary>
/// <param name="Account">The account.</param>
/// <param name="Organisation">Its organisation; nothing of another is ever returned.</param>
/// <param name="Name">Its name, as the record keeps it.</param>
/// <param name="Session">The sign-in: looks within it may be one visit.</param>
public sealed record Viewer(Guid Account, Guid Organisation, string Name, string Session);

/// <summary>One share in the list.</summary>
/// <param name="Share">Its id; never shown.</param>
/// <param name="Consent">The consent; null when it could not be read: the row says so and shows nothing.</param>
/// <param name="State">Active or paused.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="Summary">The lately shared ratings.</param>
/// <param name="File">What the viewer keeps of their own.</param>
/// <param name="CoverFor">The account whom the viewer stands in for; null for an own share.</param>
public sealed record Case(byte[] Share, Consent? Consent, ShareState State, DateTimeOffset EndsAt, ShareSummary Summary, CounselorFile File, Guid? CoverFor);

/// <summary>A share by name.</summary>
/// <param name="Share">Its id; never shown.</param>
/// <param name="Called">How the person, or the family member, chose to be called.</param>
public sealed record NamedShare(byte[] Share, string Called);

/// <summary>What an account keeps of its own on one share.</summary>
/// <param name="Share">Its id; never shown.</param>
/// <param name="File">The notes and marks.</param>
public sealed record OwnedFile(byte[] Share, CounselorFile File);

/// <summary>Everything a share shows.</summary>
/// <param name="Case">As in the list.</param>
/// <param name="Days">The copies, oldest first.</param>
/// <param name="Unreadable">Copies that are there but do not open.</param>
public sealed record CaseDays(Case Case, IReadOnlyList<DayPage> Days, int Unreadable);
