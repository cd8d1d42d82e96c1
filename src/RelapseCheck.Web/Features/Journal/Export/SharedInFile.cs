using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;

namespace RelapseCheck.Web.Features.Journal.Export;

/// <summary>A share as the file tells it: names and what was signed, none of its keys.</summary>
/// <param name="State">Whether it runs.</param>
/// <param name="EndedAt">When the person ended it.</param>
/// <param name="Consents">What was signed, oldest first; the last one holds, or held last.</param>
/// <param name="Paused">Days on which it was paused.</param>
/// <param name="Looks">Who looked, latest first.</param>
public sealed record SharedInFile(ShareState State, DateTimeOffset? EndedAt, IReadOnlyList<ConsentInFile> Consents, IReadOnlyList<PausedDays> Paused, IReadOnlyList<LookInFile> Looks)
{
    /// <summary>The shares of a journal with who looked at them.</summary>
    public static async Task<IReadOnlyList<SharedInFile>> Of(IReadOnlyList<ShareEntry> entries, ShareStore shares, CancellationToken cancellation)
    {
        var all = new List<SharedInFile>();
        foreach (var entry in entries)
        {
            var looks = await shares.Looks(entry.Id, cancellation);
            all.Add(new(entry.State, entry.EndedAt, [.. entry.Before.Append(entry.Consent).Select(ConsentInFile.Of)], entry.Paused, [.. looks.Select(look => new LookInFile(look.At, look.Name, look.Kind, look.To))]));
        }

        return all;
    }
}

/// <summary>A look as the file tells it; who has it from then on, when it was given to somebody else.</summary>
public sealed record LookInFile(DateTimeOffset At, string Name, LookKind Kind, string? To);

/// <summary>A consent as the file tells it.</summary>
public sealed record ConsentInFile(string Called, string Counselor, string Organisation, IReadOnlyList<string> Parts, DateOnly From, DateOnly Until, string Signature, DateTimeOffset SignedAt, int Text)
{
    /// <summary>The consent without the ids of accounts.</summary>
    public static ConsentInFile Of(Consent consent) => new(
        consent.Called, consent.To.Name, consent.To.OrganisationName, [.. ShareScope.Parts.Where(consent.Scope.Has)], consent.From, consent.Until, consent.Signature, consent.SignedAt, consent.Text);
}
