using RelapseCheck.Load;

// Each measurement publishes the app, starts it for itself on this machine, and ends within minutes.
using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(10));
return args switch
{
    ["weight"] => await Weight.Measure(bound.Token),
    ["cold"] => await ColdPhone.Measure(bound.Token),
    ["rate"] => await Rate.Measure(bound.Token),
    ["journal-page"] => await JournalPage.Measure(bound.Token),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/RelapseCheck.Load -- weight | cold | rate | journal-page");
    return 2;
}
