using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DeAn06.Web.Tests;

/// <summary>
/// Asks axe in the page itself. Its Playwright package opens a second page for each question, to be safe from frames of strangers; there are
/// none here, and that page costs a second.
/// </summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>What only the colours decide, and so a theme.</summary>
    public static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    /// <summary>What axe finds wrong: rule, what it asks for, and up to five elements of each.</summary>
    /// <param name="part">A selector; the whole page where there is none.</param>
    /// <param name="rules">All rules where there are none.</param>
    public static async Task<string[]> ViolationsAsync(IPage page, string? part = null, params string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        var found = await page.EvaluateAsync<Found>(
            """
            async ([part, rules]) => {
              const { violations, passes } = await axe.run(part ?? document, {
                resultTypes: ['violations'],
                ...(rules.length > 0 && { runOnly: { type: 'rule', values: rules } }),
              });
              return {
                asked: violations.length + passes.length,
                violations: violations.map(({ id, help, nodes }) =>
                  [`${id}: ${help}`, ...nodes.slice(0, 5).map(node => node.html)].join('\n  ')),
              };
            }
            """,
            new object?[] { part, rules }
        );
        Assert.NotEqual(0, found.Asked);
        return found.Violations;
    }

    private sealed class Found
    {
        /// <summary>Rules that had something to look at.</summary>
        public int Asked { get; set; }

        public string[] Violations { get; set; } = [];
    }
}
