using System.CommandLine;
using System.Globalization;

namespace RelapseCheck.Cli;

/// <summary>Options that take a whole number between two ends.</summary>
internal static class WholeNumber
{
    /// <summary>Refuses another number; text that is no number the parser refuses by itself.</summary>
    public static Option<int> Within(this Option<int> option, int least, int most)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given) && (given < least || given > most)))
            {
                result.AddError($"{option.Name} takes a whole number from {least} to {most}");
            }
        });
        return option;
    }
}
