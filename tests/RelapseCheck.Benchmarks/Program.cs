using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using RelapseCheck.Benchmarks;

// Programs of their own: what is measured is on disk, and its slow tail counts.
if (args is ["save" or "ten-years"])
{
    return await StoreMeasures.Run(args[0]);
}

if (args is ["caseload"])
{
    return await CaseloadMeasures.Run();
}

if (args is ["circuits"])
{
    return await CircuitMeasures.Run();
}

if (args is [CircuitBrowser.Verb])
{
    return await CircuitBrowser.Run();
}

if (args is ["patterns"])
{
    return PatternMeasures.Run();
}

// In this process: the project that BenchmarkDotNet would generate inherits this repository's build settings and cannot be restored everywhere.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default);
BenchmarkSwitcher.FromAssembly(typeof(MeasuredSite).Assembly).Run(args, config);
return 0;
