using RelapseCheck.Web.Features.CheckIns;
using RelapseCheck.Web.Features.Health;
using RelapseCheck.Web.Features.HelpNow;
using RelapseCheck.Web.Features.Home;
using RelapseCheck.Web.Features.Journal;
using RelapseCheck.Web.Features.Learn;
using RelapseCheck.Web.Features.Result;
using RelapseCheck.Web.Features.Leave;
using RelapseCheck.Web.Features.Plans;
using RelapseCheck.Web.Hosting;
using RelapseCheck.Web.Layout;

var builder = WebApplication.CreateBuilder(args);
builder.AddQuietLogs();
builder.AddSite();
builder.AddLimits();
builder.AddPages();
builder.AddCheckIn();
builder.AddResult();
builder.AddJournal();
builder.AddPlan();
builder.AddLearn();

var app = builder.Build();
app.UseSite();
app.UseLimits();
app.UsePages();
app.MapStaticAssets();
app.MapHealth();
app.MapCheckIn();
app.MapResult();
app.MapLeave();
app.MapPlace();
app.MapJournal();
app.MapLearn();
app.MapPlan();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
app.ReadHelpLines();
await app.OpenStore();
await app.RunAsync();

/// <summary>The web application; the tests start it by this type.</summary>
public partial class Program;
