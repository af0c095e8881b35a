using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Reporting.Filings;

/// <summary>One station's figures in its district health centre's filing.</summary>
internal sealed class StationFigures<T>
    where T : class, IFigures, new()
{
    private StationFigures() { }

    internal StationFigures(Guid filing, string period, Facility station, T figures)
    {
        FilingId = filing;
        Station = station.Code;
        Row = new StationFiguresRow<T>(filing, station.Code, period);
        Update(station, figures);
    }

    public Guid FilingId { get; private set; }

    /// <summary>For queries; not loaded.</summary>
    public Filing<T> Filing { get; private set; } = null!;
    public string Station { get; private set; } = "";
    public string StationName { get; private set; } = "";
    public string? District { get; private set; }
    public CareLevel Tier { get; private set; }
    public T Figures => Row.Values;

    /// <summary>Where the figures are stored; loaded with the station.</summary>
    internal StationFiguresRow<T> Row { get; private set; } = null!;

    internal StationFigures<T> Update(Facility station, T figures)
    {
        StationName = station.Name;
        District = station.DistrictCode;
        Tier = station.Tier;
        Row.Values = figures;
        return this;
    }
}
