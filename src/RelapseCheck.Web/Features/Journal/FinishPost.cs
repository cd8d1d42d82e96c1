using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal;

/// <summary>Closes the journal on this phone; on a shared one the browser forgets this site.</summary>
public static class FinishPost
{
    /// <summary>Answers <c>POST /journal/finish</c>.</summary>
    public static async Task<IResult> Handle(HttpContext context, IFormCollection form, Leaving leaving)
    {
        if (await leaving.Leave())
        {
            context.Response.Headers["Clear-Site-Data"] = Leaving.Forget;
        }

        return SeeOther.To(JournalKinds.HomeOf(JournalKinds.Of(form[JournalKinds.Field])) + "?done=closed");
    }
}
