using RelapseCheck.Web.Features.Family.Observe;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Family.Result;

/// <summary>Keeps what was finished in the open family journal, or lets it go.</summary>
public static class FamilyResultPost
{
    /// <summary>Answers <c>POST /family/result</c>.</summary>
    public static async Task<IResult> Handle(HttpContext context, FamilyKeeping keeping, JournalSession session)
    {
        var sent = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        var back = sent?["from"].FirstOrDefault() == "load" ? FamilyAddress.LoadResult : FamilyAddress.Result;
        switch (sent?["go"].FirstOrDefault())
        {
            case "keep" when await session.CurrentFamily(context.RequestAborted) is { } journal:
                await keeping.KeepIn(journal, CancellationToken.None);
                return SeeOther.To(back);
            case "let-go":
                await keeping.LetGo();
                return SeeOther.To(back + "?gone=1");
            default:
                return SeeOther.To(back);
        }
    }
}
