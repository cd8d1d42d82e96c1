namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>Words of the pages that sign in and keep accounts.</summary>
public sealed class AccountText;
