using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Reporting.Totals;

/// <summary>Percentages given without counts: they do not add up, so their plain mean is shown with how many units stand behind it.</summary>
/// <param name="Line">JSON name of the percentage line.</param>
/// <param name="Sum">Of the percentages.</param>
/// <param name="Units">How many units gave one.</param>
public sealed record BareRates(string Line, decimal Sum, int Units)
{
    /// <summary>Unweighted mean in per cent.</summary>
    public decimal Mean => Math.Round(Sum / Units, 4, MidpointRounding.AwayFromZero);
}

/// <summary>The sums of one period × district × tier over submitted and accepted filings.</summary>
/// <param name="Units">Filings counted; stations of an annex are counted beside.</param>
/// <param name="Synthetic">Of the units, how many are made up for a demonstration.</param>
public sealed record TotalRow(
    string Period,
    string? District,
    CareLevel Tier,
    int Units,
    int Stations,
    int Synthetic,
    IFigures Figures,
    IReadOnlyList<BareRates> Bare
);

/// <summary>A sum of rows: rates come from the summed counts, never from other rates.</summary>
/// <param name="Units">Filings counted.</param>
/// <param name="Stations">Stations of annexes that were added.</param>
/// <param name="Synthetic">Of the units, how many are made up for a demonstration.</param>
/// <param name="Figures">The sums; rates follow from them.</param>
/// <param name="Means">Percentages that were given without counts, which no sum can hold.</param>
public sealed record Total(int Units, int Stations, int Synthetic, IFigures Figures, IReadOnlyList<BareRates> Means)
{
    public static Total Of(LineSet lines, IEnumerable<TotalRow> rows)
    {
        var all = rows.ToArray();
        var bare = all.SelectMany(row => row.Bare)
            .GroupBy(b => b.Line)
            .Select(g => new BareRates(g.Key, g.Sum(b => b.Sum), g.Sum(b => b.Units)))
            .ToArray();
        var sum = lines.Sum(all.Select(row => row.Figures));
        // Where no unit gave counts, the mean is all there is; `means` says what it rests on.
        var figures = lines.Make(line =>
            line.Of(sum) ?? (line.AddsUp ? null : bare.FirstOrDefault(b => b.Line == line.Name)?.Mean)
        );
        return new Total(all.Sum(r => r.Units), all.Sum(r => r.Stations), all.Sum(r => r.Synthetic), figures, bare);
    }
}
