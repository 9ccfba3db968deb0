using Microsoft.Playwright;

namespace Assets.Browser.Tests.Dictionaries;

/// <summary>What a visitor has on the screen, and the scripts and stylesheets that run.</summary>
internal sealed record PageState(string Text, string Styles, string Rules, string Release, string Picture)
{
    public static async Task<PageState> OfAsync(IPage page) =>
        new(
            await page.InnerTextAsync("body"),
            await page.EvaluateAsync<string>(
                "[...document.querySelectorAll('body *')].map(e => [e.tagName, ...['color', 'font', 'display', "
                    + "'width', 'height', 'margin', 'padding'].map(p => getComputedStyle(e)[p])].join('|')).join('\\n')"
            ),
            await page.EvaluateAsync<string>(
                "[...document.styleSheets].flatMap(s => [...s.cssRules]).map(r => r.styleSheet "
                    + "? [...r.styleSheet.cssRules].map(i => i.cssText).join('') : r.cssText).join('\\n')"
            ),
            await page.EvaluateAsync<string>("String(globalThis.release)"),
            Convert.ToBase64String(await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled }))
        );
}
