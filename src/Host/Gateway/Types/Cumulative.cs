using DeAn06.SharedKernel.Figures;
using DeAn06.SharedKernel.Reading;

namespace DeAn06.Host.Gateway.Types;

/// <summary>Year to date: flows add up over periods, stocks take the latest, percentages follow from the summed counts.</summary>
internal static class Cumulative
{
    public static IFigures Of(LineSet lines, IEnumerable<IReadOnlyList<TotalRow>> periods)
    {
        var sums = periods.Select(rows => lines.Sum(rows.Select(row => row.Figures))).ToArray();
        var flows = lines.Sum(sums);
        return lines.Make(line =>
            line.About.Kind switch
            {
                LineKind.Flow => line.Of(flows),
                LineKind.Stock => sums.Select(line.Of).LastOrDefault(value => value is not null),
                _ => null,
            }
        );
    }
}
