using DeAn06.Reporting.Figures;

namespace DeAn06.Host.Gateway.Types;

/// <summary>Year to date, of the province or of one unit: flows add up over periods, stocks are the latest, percentages follow from the summed counts.</summary>
internal static class Cumulative
{
    /// <param name="added">Of periods of which none holds another.</param>
    public static IFigures Of(LineSet lines, IEnumerable<IFigures> added, IFigures stocks)
    {
        var flows = lines.Sum(added);
        return lines.Make(line =>
            line.IsFlow ? line.Of(flows)
            : line.About.Kind == LineKind.Stock ? line.Of(stocks)
            : null
        );
    }
}
