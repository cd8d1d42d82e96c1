using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using RelapseCheck.Store;

namespace RelapseCheck.Web.Tests.Conventions;

/// <summary>Reads every log message of the product: what it may name is listed here, and nothing on the list is about a person.</summary>
public sealed partial class LogMessageTests
{
    // Made-up people are of --demo, on a folder that holds no other.
    // Files and settings of the operator, help lines and rules of the product, counts, times and kinds of failure. Whoever adds a word asks: could it differ between two people?
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal) { "Folder", "Status", "Count", "Kind", "Milliseconds", "Trace", "StaleRules", "HelpLines", "MadeUpPeople" };

    private static readonly Assembly[] Product = [typeof(Program).Assembly, typeof(StoreSetup).Assembly];

    public static TheoryData<string, string> Messages => new(
        from type in Product.SelectMany(assembly => assembly.GetTypes())
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        let message = method.GetCustomAttribute<LoggerMessageAttribute>()
        where message is not null
        select ($"{type.Name}.{method.Name}", message.Message));

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_log_message_names_nothing_that_is_about_a_person(string where, string message)
    {
        var named = Placeholder().Matches(message).Select(match => match.Groups[1].Value);

        Assert.True(named.All(Harmless.Contains), $"{where}: {message}");
    }

    [GeneratedRegex(@"\{@?\$?(\w+)")]
    private static partial Regex Placeholder();
}
