using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>The check-in under way in this browser: 24 hours at most.</summary>
public sealed class DraftCookie(IHttpContextAccessor http, DraftStore store)
    : SealedCookie<CheckInDraft>(http, store, CookieNames.CheckIn, DraftStore.LongestLife, DraftJson.Default.CheckInDraft);

/// <summary>A finished check-in that no journal keeps yet: its result opens for 30 minutes (privacy).</summary>
public sealed class FinishedCookie(IHttpContextAccessor http, DraftStore store)
    : SealedCookie<FinishedCheckIn>(http, store, CookieNames.Finished, TimeSpan.FromMinutes(30), DraftJson.Default.FinishedCheckIn);
