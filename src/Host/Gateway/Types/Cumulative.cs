using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Reading;

namespace DeAn06.Host.Gateway.Types;

/// <summary>Year to date: flows add up over periods, stocks are every unit's latest, percentages follow from the summed counts.</summary>
internal static class Cumulative
{
    public static IFigures Of(LineSet lines, IEnumerable<IReadOnlyList<TotalRow>> periods, IFigures stocks)
    {
        var flows = lines.Sum(periods.SelectMany(rows => rows).Select(row => row.Figures));
        return lines.Make(line =>
            line.IsFlow ? line.Of(flows)
            : line.About.Kind == LineKind.Stock ? line.Of(stocks)
            : null
        );
    }
}
