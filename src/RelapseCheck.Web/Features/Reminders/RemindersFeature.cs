using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Reminders;

/// <summary>A calendar file that the person makes and takes along; the server keeps nothing of it.</summary>
public static class RemindersFeature
{
    private const string Path = "/reminders";

    /// <summary>Registers what the page needs.</summary>
    public static void AddReminders(this WebApplicationBuilder builder) => builder.Services.AddScoped<HeldReminder>();

    /// <summary>Maps the post. A good one is answered with the file and not with a redirect: held for a second request, the server would have kept it.</summary>
    public static void MapReminders(this WebApplication app) =>
        app.MapPost(Path, Make).WithOrder(-1).WithMetadata(new RequireAntiforgeryTokenAttribute(), new KeepStaleForm(KeepStale));

    private static IResult Make(HttpContext context, IFormCollection posted, HeldReminder held, Visitor visitor, IStringLocalizer<RemindersText> text)
    {
        var form = ReminderForm.Of(posted);
        if (!new ReminderValidator(visitor.Now).Validate(form).IsValid)
        {
            held.Hold(form);
            return SeeOther.To($"{Path}?check=1");
        }

        var title = form.Title == ReminderForm.OwnTitle ? form.Own : text[$"title.{form.Title}"].Value;
        var reminder = new Reminder(title, form.First(visitor.Now)!.Value, form.At()!.Value, form.DaysOfWeek(), form.LastDay()) { Zone = form.ZoneOrNone() };
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(CalendarFile.Write(reminder, Guid.NewGuid(), visitor.Now), "text/calendar; charset=utf-8", "notes.ics");
    }

    private static async Task KeepStale(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            context.RequestServices.GetRequiredService<HeldReminder>().Hold(ReminderForm.Of(await context.Request.ReadFormAsync(context.RequestAborted)));
        }
    }
}
