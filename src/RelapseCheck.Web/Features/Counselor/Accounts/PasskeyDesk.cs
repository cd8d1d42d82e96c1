using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Passkeys: two factors by themselves, for the device holds the key and verifies the person. The platform checks them; a challenge is answered once.</summary>
public sealed class PasskeyDesk(SignInManager<Account> signIn, TryStore tries, IHttpContextAccessor http, IOptions<SiteOptions> site, IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    // A credential with its attestation is 1 to 3 KB.
    private const int Longest = 32_000;

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("a passkey belongs to a request");

    /// <summary>Whether this address can have passkeys: they belong to the host that was configured, and to no other.</summary>
    public bool IsOffered => Context.Request.Host.Host is var host
        && (string.Equals(host, site.Value.PasskeyHost, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + site.Value.PasskeyHost, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a browser needs to ask for any passkey of this site.</summary>
    public Task<string> RequestOptions() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>What a browser needs to make a passkey of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="email">Its address.</param>
    /// <param name="name">Its name.</param>
    /// <param name="anew">Whether the passkeys it has will end: then the same device may make one again.</param>
    public async Task<string> CreationOptions(Guid account, string email, string name, bool anew)
    {
        var options = await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.ToString(), Name = email, DisplayName = name });
        if (!anew)
        {
            return options;
        }

        var json = JsonNode.Parse(options)!.AsObject();
        json.Remove("excludeCredentials");
        return json.ToJsonString();
    }

    /// <summary>The account that a credential signs in, or null: wrong, late, or sent before.</summary>
    public async Task<Guid?> Assert(string credential)
    {
        if (!await IsFresh(credential))
        {
            return null;
        }

        try
        {
            var result = await signIn.PerformPasskeyAssertionAsync(credential);
            if (!result.Succeeded)
            {
                return null;
            }

            await signIn.UserManager.AddOrUpdatePasskeyAsync(result.User, result.Passkey); // its counter
            return result.User.Id;
        }
        catch (InvalidOperationException)
        {
            return null; // no challenge in this browser: late, or sent before
        }
    }

    /// <summary>The passkey that a credential makes for an account, or null.</summary>
    public async Task<UserPasskeyInfo?> Attest(Guid account, string credential, string name)
    {
        if (!await IsFresh(credential))
        {
            return null;
        }

        try
        {
            var result = await signIn.PerformPasskeyAttestationAsync(credential);
            if (!result.Succeeded || !Guid.TryParse(result.UserEntity.Id, out var owner) || owner != account)
            {
                return null;
            }

            var line = string.Concat(name.Where(letter => !char.IsControl(letter))).Trim();
            result.Passkey.Name = line[..Math.Min(line.Length, PasskeyStore.LongestName)];
            return result.Passkey;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The challenge lies sealed in a cookie; whoever kept a copy of cookie and credential could send both again while it lasts.</summary>
    private async Task<bool> IsFresh(string credential)
    {
        var cookie = cookies.Get(IdentityConstants.TwoFactorUserIdScheme);
        return credential.Length is > 0 and <= Longest && IsOffered
            && cookie.CookieManager.GetRequestCookie(Context, cookie.Cookie.Name!) is { Length: > 0 } challenge && await tries.IsFirst("challenge|" + challenge, CancellationToken.None);
    }
}
