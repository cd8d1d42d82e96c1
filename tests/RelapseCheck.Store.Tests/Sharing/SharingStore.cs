using RelapseCheck.Core.Sharing;

namespace RelapseCheck.Store.Tests.Sharing;

/// <summary>A person who shares and a counselor who looks.</summary>
internal static class SharingStore
{
    public static readonly Viewer Counselor = new(Guid.Parse("11111111-1111-1111-1111-111111111111"), Guid.Parse("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"), "Jordan", "one");

    public static readonly Viewer Colleague = Counselor with { Account = Guid.Parse("22222222-2222-2222-2222-222222222222"), Name = "Sam" };

    public static readonly Viewer Stranger = new(Guid.Parse("33333333-3333-3333-3333-333333333333"), Guid.Parse("bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb"), "Alex", "two");

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Consent Consent(ShareScope? scope = null, int back = 30) => new(
        "River",
        new Recipient(Counselor.Account, Counselor.Organisation, "Jordan", "Example Clinic"),
        scope ?? ShareScope.Least,
        Sample.Day.AddDays(-back),
        Sample.Day.AddDays(Core.Sharing.Consent.UsualDays),
        "R.",
        new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        Core.Sharing.Consent.NewestText);

    public static async Task<ShareEntry> Share(this TempStore store, OpenJournal journal, ShareScope? scope = null, int back = 30)
    {
        var invitation = await store.Invitations.Make(Counselor.Account, Counselor.Organisation, Token);
        return await store.Shares.Agree(journal, invitation!.Code, Consent(scope, back), store.Time.GetUtcNow().AddDays(Core.Sharing.Consent.UsualDays), Token);
    }

    public static Task<IReadOnlyList<Case>> List(this TempStore store, Viewer viewer) => store.Cases.List(viewer, all => all, LookKind.List, Token);
}
