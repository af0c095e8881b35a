namespace DeAn06.Reporting.Figures;

/// <summary>Rates in per cent.</summary>
public static class Percent
{
    /// <summary>100 × part / whole with four decimals; null ("no data") where either is blank or the whole is zero. Targets compare the counts, not this.</summary>
    public static decimal? Of(long? part, long? whole) =>
        part is { } p && whole is { } w && w != 0 ? Math.Round(100m * p / w, 4, MidpointRounding.AwayFromZero) : null;
}
