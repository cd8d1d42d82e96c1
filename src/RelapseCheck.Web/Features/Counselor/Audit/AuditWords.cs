using Microsoft.Extensions.Localization;
using RelapseCheck.Store.Accounts;

namespace RelapseCheck.Web.Features.Counselor.Audit;

/// <summary>How a colleague is named on the supervisor's pages.</summary>
internal static class AuditWords
{
    public static string Name(IStringLocalizer<AuditText> text, IReadOnlyDictionary<Guid, AccountView> accounts, Guid account) => Name(text, accounts.GetValueOrDefault(account));

    public static string Name(IStringLocalizer<AuditText> text, AccountView? account) => account switch
    {
        null => text["Name_Gone"],
        { IsDisabled: true } => text["Name_Disabled", account.Name],
        _ => account.Name,
    };
}
