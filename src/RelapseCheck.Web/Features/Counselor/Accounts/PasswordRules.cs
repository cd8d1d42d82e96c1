using System.Text;

namespace RelapseCheck.Web.Features.Counselor.Accounts;

/// <summary>What a new password must be: long, and not what a guesser tries first (NIST SP 800-63B, 5.1.1.2: no rules on kinds of letters, no change by date).</summary>
public static class PasswordRules
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 12;

    // What must be left once everything obvious is taken out (a judgement: three letters are no secret).
    private const int Left = 4;

    private static readonly string[] Common =
    [
        "password", "passwort", "contrasena", "contraseña", "clave", "secret", "secreto", "welcome", "bienvenido", "letmein", "iloveyou", "teamo", "changeme", "default", "temp", "test", "login",
        "admin", "administrator", "administrador", "counselor", "counsellor", "consejero", "consejera", "supervisor", "clinic", "clinica", "clínica", "hospital", "recovery", "recuperacion",
        "relapsecheck", "daybook", "sober", "monkey", "dragon", "sunshine", "princess", "football", "baseball", "master", "shadow", "superman", "spring", "summer", "autumn", "winter", "monday", "friday",
        "verano", "invierno", "january", "december", "enero", "diciembre", "hello", "hola", "abc", "xyz",
    ];

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjklñ", "zxcvbnm", "azertyuiop", "qazwsxedc", "1234567890", "abcdefghijklmnopqrstuvwxyz"];

    /// <summary>The name of the message, or null when the password will do.</summary>
    /// <param name="password">What was typed.</param>
    /// <param name="own">What others know of the account: its name, address, organisation.</param>
    public static string? Problem(string password, params string[] own)
    {
        if (password.EnumerateRunes().Count() < Shortest)
        {
            return "Password_Short";
        }

        if (password.Length > SignInPost.LongestPassword)
        {
            return "Password_Long";
        }

        return Remaining(password, own).Distinct().Count() < Left ? "Password_Obvious" : null;
    }

    private static string Remaining(string password, string[] own)
    {
        var text = password.Normalize().ToLowerInvariant();
        var known = own.SelectMany(words => words.ToLowerInvariant().Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Length > 2);
        text = Common.Concat(known).OrderByDescending(word => word.Length).Aggregate(text, (rest, word) => rest.Replace(word, " ", StringComparison.Ordinal));
        return WithoutRuns(text);
    }

    /// <summary>Takes out neighbours on the keyboard, in the alphabet or in counting, and one letter again and again, from three on.</summary>
    private static string WithoutRuns(string text)
    {
        var rest = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var length = RunAt(text, at);
            if (length < 3)
            {
                rest.Append(text[at]);
                length = 1;
            }

            at += length;
        }

        return string.Concat(rest.ToString().Where(char.IsLetterOrDigit)) + string.Concat(rest.ToString().Where(char.IsSurrogate));
    }

    private static int RunAt(string text, int at)
    {
        var longest = 1;
        while (at + longest < text.Length && text[at + longest] == text[at])
        {
            longest++;
        }

        foreach (var row in Rows.SelectMany(row => new[] { row, string.Concat(row.Reverse()) }))
        {
            var start = row.IndexOf(text[at], StringComparison.Ordinal);
            var length = start < 0 ? 0 : text.AsSpan(at).CommonPrefixLength(row.AsSpan(start));
            longest = Math.Max(longest, length);
        }

        return longest;
    }
}
