using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using RelapseCheck.Store;
using RelapseCheck.Web.Features.Journal.Diary;
using RelapseCheck.Web.Features.Journal.Export;
using RelapseCheck.Web.Features.Journal.Keep;
using RelapseCheck.Web.Features.Journal.Open;
using RelapseCheck.Web.Features.Journal.Settings;
using RelapseCheck.Web.Features.Journal.Week;
using RelapseCheck.Web.Features.Journal.Words;
using RelapseCheck.Web.Features.Leave;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal;

/// <summary>The journal: kept under seven words, opened again, read as a trend, taken along, deleted.</summary>
public static class JournalFeature
{
    /// <summary>Registers what the journal's pages need.</summary>
    public static void AddJournal(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<JournalSession>().AddScoped<HeldForms>().AddScoped<KeepDrafts>().AddScoped<Opened>().AddScoped<Leaving>().AddScoped<WeekDesk>()
        .AddSingleton<OnLeaving>(context => context.RequestServices.GetRequiredService<Leaving>().Leave());

    /// <summary>Maps the posts; each wins over the page of the same path, which would answer it too.</summary>
    public static void MapJournal(this WebApplication app)
    {
        var posts = app.MapGroup("").WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute()).AddEndpointFilter(ToOpenWhenGone);
        posts.MapPost("/journal/keep", KeepPost.Handle);
        posts.MapPost("/journal/words", WordsPost.Handle).RequireRateLimiting(Limits.NewJournal);
        posts.MapPost("/journal/open", OpenPost.Words).RequireRateLimiting(Limits.Passphrase);
        posts.MapPost("/journal/pin", OpenPost.Pin).WithMetadata(new StaleFormPage("/journal/open"));
        posts.MapPost("/journal/finish", FinishPost.Handle).WithMetadata(new StaleFormPage("/journal"));
        posts.MapPost("/journal/note", DiaryPosts.Note).WithMetadata(new StaleFormPage("/journal"), new KeepStaleForm(context => DiaryPosts.KeepStale(context, DiaryPosts.NoteForm)));
        posts.MapPost("/journal/event", DiaryPosts.Event).WithMetadata(new StaleFormPage("/journal"), new KeepStaleForm(context => DiaryPosts.KeepStale(context, DiaryPosts.EventForm)));
        posts.MapPost("/journal/diary/remove", DiaryPosts.Remove).WithMetadata(new StaleFormPage("/journal"));
        posts.MapPost("/journal/settings/phone", SettingsPosts.Phone).WithMetadata(new StaleFormPage("/journal/settings"));
        posts.MapPost("/journal/settings/pin", PinPost.Handle).WithMetadata(new StaleFormPage("/journal/settings"));
        posts.MapPost("/journal/settings/language", SettingsPosts.Language).WithMetadata(new StaleFormPage("/journal/settings"));
        posts.MapPost("/journal/settings/erase", ErasePost.Handle).WithMetadata(new StaleFormPage("/journal/settings"));
        posts.MapPost("/journal/export", ImportPost.Handle).RequireRateLimiting(Limits.Import).WithMetadata(new RequestSizeLimitAttribute(JournalFile.LargestBytes + Limits.BodyBytes));
        app.MapGet("/journal/export/{name}", ExportFiles.Handle);
    }

    /// <summary>A journal deleted, or given new words, on another phone between two requests is simply not open here any more.</summary>
    public static async ValueTask<object?> ToOpenWhenGone(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (JournalGoneException)
        {
            return SeeOther.To("/journal/open");
        }
    }
}
