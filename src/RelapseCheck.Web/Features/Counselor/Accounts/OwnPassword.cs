using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Asks for the password once more before a way in is changed: somebody else may sit at an open desk.</summary>
public sealed class OwnPassword(PasswordStore passwords, TryStore tries)
{
    /// <summary>What is wrong with the password typed, or null when it is the account's.</summary>
    /// <param name="context">The request, signed in.</param>
    /// <param name="form">The form.</param>
    /// <param name="field">The field it was typed into.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<HeldProblem?> Problem(HttpContext context, IFormCollection form, string field, CancellationToken cancellation)
    {
        var (account, password) = (SignedIn.From(context.User)!.Account, form[field].ToString());
        if (password.Length is 0 or > SignInPost.LongestPassword)
        {
            return new(field, "Current_Wrong");
        }

        var what = $"current|{account:N}";
        var wait = await tries.Take(what, cancellation);
        if (wait > TimeSpan.Zero)
        {
            return SignInPost.Wait(wait) with { Field = field };
        }

        if (!await passwords.Check(account, password, cancellation))
        {
            return new(field, "Current_Wrong");
        }

        await tries.Clear(what);
        return null;
    }
}
