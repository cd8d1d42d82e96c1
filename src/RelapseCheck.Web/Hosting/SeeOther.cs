namespace RelapseCheck.Web.Hosting;

/// <summary>The answer to every post: 303, so that Back and reload never send a form twice.</summary>
public static class SeeOther
{
    /// <summary>Sends the browser to a path of this site with GET.</summary>
    public static IResult To(string path) => new Answer(path);

    private sealed class Answer(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
