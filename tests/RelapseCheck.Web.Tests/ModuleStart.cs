using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace RelapseCheck.Web.Tests;

internal static class ModuleStart
{
    // bunit was built against a newer AngleSharp.Diffing than every package source holds; the older one serves what is used here.
    [ModuleInitializer]
    internal static void LoadDiffing() =>
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
            : null;
}
