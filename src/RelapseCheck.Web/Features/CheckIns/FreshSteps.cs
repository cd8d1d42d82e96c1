using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace RelapseCheck.Web.Features.CheckIns;

/// <summary>
/// The fields of a step as somebody new sees them, rendered once per language and wording: they are most of the page and the same for
/// everybody who has sent nothing yet.
/// </summary>
public sealed class FreshSteps(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    private readonly ConcurrentDictionary<(string Instrument, string Step, string Language, bool ShortWords), MarkupString> _kept = new();

    /// <summary>The fields as markup.</summary>
    public async ValueTask<MarkupString> Of(CheckInState state, string step, bool shortWords)
    {
        var key = (state.Instrument.Id, step, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, shortWords);
        if (_kept.TryGetValue(key, out var kept))
        {
            return kept;
        }

        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var text = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(StepFields.State)] = state,
                [nameof(StepFields.Step)] = step,
            });
            return (await renderer.RenderComponentAsync<StepFields>(parameters)).ToHtmlString();
        });
        return _kept[key] = new(text);
    }
}
