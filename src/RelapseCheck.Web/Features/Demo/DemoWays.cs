using System.Text;
using RelapseCheck.Store.Accounts;

namespace RelapseCheck.Web.Features.Demo;

/// <summary>How to enter as each of the made-up people.</summary>
/// <param name="Day">The day they were made for.</param>
/// <param name="Journals">Those with words of their own.</param>
/// <param name="Family">The family journal.</param>
/// <param name="Staff">Who signs in at the clinic.</param>
public sealed record DemoWays(DateOnly Day, IReadOnlyList<DemoWords> Journals, DemoWords Family, IReadOnlyList<DemoSignIn> Staff)
{
    /// <summary>What is said at start.</summary>
    /// <param name="codes">New codes of each of the staff, by account.</param>
    public string Said(IReadOnlyDictionary<Guid, IReadOnlyList<string>> codes)
    {
        var text = new StringBuilder("Try-out: everybody here is made up, and each new day starts over.\n");
        text.Append("  Journals, opened with seven words at /journal/open:\n");
        foreach (var journal in Journals)
        {
            text.Append($"    {journal.Name} ({journal.What}): {journal.Words}\n");
        }

        text.Append($"  Family journal ({Family.What}), opened there too: {Family.Words}\n");
        text.Append("  Clinic, entered at /counselor/sign-in:\n");
        foreach (var one in Staff)
        {
            text.Append($"    {one.Name} ({one.What}): {one.Email}, password: {one.Phrase}\n");
            text.Append($"      then a code of an authenticator app with this key: {one.AppKey}\n");
            text.Append($"      or one of these, each once: {string.Join(' ', codes.GetValueOrDefault(one.Account) ?? [])}\n");
        }

        return text.ToString().TrimEnd();
    }
}

/// <summary>A made-up journal and its seven words.</summary>
public sealed record DemoWords(string Name, string What, string Words);

/// <summary>A made-up member of staff.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The name.</param>
/// <param name="What">What they do.</param>
/// <param name="Email">The address to sign in with.</param>
/// <param name="Phrase">The password.</param>
/// <param name="AppKey">The key of the code app, in base 32 (RFC 4648), as apps take it.</param>
public sealed record DemoSignIn(Guid Account, string Name, AccountRole What, string Email, string Phrase, string AppKey);
