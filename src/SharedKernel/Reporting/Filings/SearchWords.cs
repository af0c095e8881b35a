using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Filings;

/// <summary>What a filing says in words, as a search compares it.</summary>
internal static class SearchWords
{
    /// <returns>Null where the section asks for no words.</returns>
    public static string? Of(LineSet lines, IFigures figures) =>
        lines.HasWords
            ? SearchKey.Fold(
                string.Join(
                    '\n',
                    lines
                        .Texts.Select(line => line.Of(figures))
                        .Concat(lines.Registers.SelectMany(line => (line.Rows(figures) ?? []).Select(line.Words)))
                )
            )
            : null;

    /// <summary>The words that must all be found.</summary>
    public static IReadOnlyList<string> Sought(string search) =>
        SearchKey.Fold(search).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
