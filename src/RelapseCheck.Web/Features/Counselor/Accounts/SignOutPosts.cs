using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>The two ways out.</summary>
public static class SignOutPosts
{
    /// <summary>Answers <c>POST /counselor/sign-out</c>.</summary>
    public static async Task<IResult> Here(SignInDesk desk)
    {
        await desk.Leave();
        return SeeOther.To(Door.SignInPath + "?done=out");
    }

    /// <summary>Answers <c>POST /counselor/sign-out/everywhere</c>.</summary>
    public static async Task<IResult> Everywhere(HttpContext context, SignInDesk desk, SignInStore signIns)
    {
        await signIns.EndAll(SignedIn.From(context.User)!.Account);
        await desk.Leave();
        return SeeOther.To(Door.SignInPath + "?done=everywhere");
    }
}
