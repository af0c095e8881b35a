using DeAn06.Reporting.Figures;

namespace DeAn06.Reporting.Filings;

/// <summary>
/// The lines of one filing. They have a table of their own, `figures`, because lines change with the module and everything else of a
/// filing with the kernel (docs/adr/0024).
/// </summary>
internal sealed class FiguresRow<T>
    where T : class, IFigures, new()
{
    private FiguresRow() { }

    public FiguresRow(Guid filing, string period) => (FilingId, Period) = (filing, period);

    public Guid FilingId { get; private set; }

    /// <summary>Of the filing, and never changed: sums find a period's lines without reading those of the others.</summary>
    public string Period { get; private set; } = "";

    public T Values { get; set; } = new();
}

/// <summary>The lines of one station, in `station_figures`.</summary>
internal sealed class StationFiguresRow<T>
    where T : class, IFigures, new()
{
    private StationFiguresRow() { }

    public StationFiguresRow(Guid filing, string station, string period) =>
        (FilingId, Station, Period) = (filing, station, period);

    public Guid FilingId { get; private set; }

    public string Station { get; private set; } = "";

    /// <summary>As in <see cref="FiguresRow{T}.Period"/>.</summary>
    public string Period { get; private set; } = "";

    public T Values { get; set; } = new();
}
