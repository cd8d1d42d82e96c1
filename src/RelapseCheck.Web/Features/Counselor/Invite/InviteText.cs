using System.Globalization;
using System.Resources;

namespace RelapseCheck.Web.Features.Counselor.Invite;

/// <summary>Words of the invitation.</summary>
public sealed class InviteText
{
    private static readonly ResourceManager Words = new(typeof(InviteText));

    /// <summary>A text in a language of its own: the slip is for a person whose language the counselor's page does not know.</summary>
    public static string In(string language, string key) => Words.GetString(key, CultureInfo.GetCultureInfo(language)) ?? key;
}
