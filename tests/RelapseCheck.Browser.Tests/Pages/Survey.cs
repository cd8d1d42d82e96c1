using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using RelapseCheck.Browser.Tests.Running;

namespace RelapseCheck.Browser.Tests.Pages;

/// <summary>What was seen on one page in one language, light and dark, at every width.</summary>
/// <param name="Violations">What axe found, with the look it was found in.</param>
/// <param name="Overflows">Widths at which the page scrolls sideways.</param>
/// <param name="SmallTargets">Controls under 44 px.</param>
/// <param name="Complaints">Policy violations, script errors, requests to other hosts.</param>
/// <param name="Headings">How many h1 the page has.</param>
public sealed record Survey(IReadOnlyList<string> Violations, IReadOnlyList<string> Overflows, IReadOnlyList<string> SmallTargets, IReadOnlyList<string> Complaints, int Headings);

/// <summary>Looks at each page once and remembers, so that every test can ask its own question.</summary>
public sealed class Surveys(Site site)
{
    private static readonly int[] Widths = [320, 390, 1280];

    // Given to the page once and asked at every look; there are no frames, which the library's own way opens a further page for.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly ConcurrentDictionary<(SitePage, string), Lazy<Task<Survey>>> _done = new();

    /// <summary>What was seen of a page.</summary>
    public Task<Survey> Of(SitePage page, string language) =>
        _done.GetOrAdd((page, language), _ => new Lazy<Task<Survey>>(() => Look(page, language))).Value;

    private async Task<Survey> Look(SitePage sitePage, string language)
    {
        await using var visit = await site.Visit(new Look(language));
        if (sitePage.WithJournal)
        {
            await site.OpenJournal(visit);
        }

        if (sitePage.SignedInAs is { } role)
        {
            await site.Clinic.SignIn(visit, role);
        }

        await sitePage.Reach(visit);
        var page = visit.Page;
        await page.EvaluateAsync(Axe);
        List<string> violations = [], overflows = [], small = [];
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 844);
            overflows.AddRange((await page.EvaluateAsync<string[]>(StickingOut)).Select(element => $"{width} px: {element}"));
            small.AddRange((await page.EvaluateAsync<string[]>(SmallControls)).Select(control => $"{width} px: {control}"));
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                violations.AddRange((await page.EvaluateAsync<string[]>(AskAxe, scheme == ColorScheme.Dark)).Select(violation => $"{width} px {scheme}: {violation}"));
            }
        }

        return new Survey(violations, overflows, small, [.. visit.Complaints], await page.Locator("h1").CountAsync());
    }

    private const string StickingOut =
        """
        () => { const root = document.documentElement, width = root.clientWidth;
                if (root.scrollWidth <= width) return [];
                const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 0.5 && !e.closest('.scroller, .masthead__nav')).map(e => e.outerHTML.slice(0, 120));
                return out.length ? out.slice(-3) : ['the page']; }
        """;

    // Dark changes colours and nothing else of a page, so there the rules of colour are asked alone.
    private const string AskAxe =
        """
        async (dark) => (await axe.run(document, { resultTypes: ['violations'], ...(dark ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } : {}) })).violations
            .map(v => `${v.id} at ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' (' + n.failureSummary.split('\n').pop().trim() + ')').join(' | ')}`)
        """;

    // A control's target is its label where it has one. A link inside a sentence is measured by the sentence (WCAG 2.5.8, inline exception).
    private const string SmallControls =
        """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].map(e => {
            const target = e.matches('input') && e.closest('label') ? e.closest('label') : e;
            const box = target.getBoundingClientRect(), style = getComputedStyle(target);
            if (!box.width || !box.height || style.visibility === 'hidden' || e.matches('.skip') || e.closest('[aria-hidden=true]')) return null;
            if (e.matches('a') && style.display === 'inline') return null;
            return box.width < 43.5 || box.height < 43.5 ? `${Math.round(box.width)}x${Math.round(box.height)} ${e.outerHTML.slice(0, 90)}` : null;
        }).filter(Boolean)
        """;
}
