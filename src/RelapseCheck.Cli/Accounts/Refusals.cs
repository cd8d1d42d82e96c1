using RelapseCheck.Cli.Files;

namespace RelapseCheck.Cli.Accounts;

/// <summary>Turns a name or an address that the store does not take into the one manner of refusing.</summary>
internal static class Refusals
{
    internal static async Task<T> Of<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (ArgumentException error)
        {
            throw new InputException("--" + error.ParamName, null, null, error.Message.Split(" (Parameter", 2)[0]);
        }
    }
}
