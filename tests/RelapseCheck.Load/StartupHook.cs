using System.Runtime.Loader;

/// <summary>Lets the app find this assembly, which is not among its own (DOTNET_STARTUP_HOOKS calls it by this name).</summary>
internal static class StartupHook
{
    public static void Initialize() =>
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == typeof(StartupHook).Assembly.GetName().Name ? context.LoadFromAssemblyPath(typeof(StartupHook).Assembly.Location) : null;
}
