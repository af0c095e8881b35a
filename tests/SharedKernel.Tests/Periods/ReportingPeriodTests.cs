using CsCheck;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.SharedKernel.Tests.Periods;

/// <summary>Which windows lie in which, and over which of them what is counted adds up.</summary>
public sealed class ReportingPeriodTests
{
    private static readonly ReportingPeriod Half = Of("2023-H1", new(2023, 1, 1), new(2023, 6, 14));
    private static readonly ReportingPeriod July = Of("2023-07", new(2023, 6, 15), new(2023, 7, 14));
    private static readonly ReportingPeriod December = Of("2023-12", new(2023, 11, 15), new(2023, 12, 14));
    private static readonly ReportingPeriod Year = Of("2023-Y", new(2023, 1, 1), new(2023, 12, 14));

    private static readonly Gen<ReportingPeriod[]> Any = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6])
        .Select((from, days) => (from, days))
        .Array[0, 6]
        .Select(windows =>
            windows
                .Select(
                    (w, i) =>
                        Of(
                            $"P{i}",
                            new DateOnly(2023, 1, 1).AddDays(w.from),
                            new DateOnly(2023, 1, 1).AddDays(w.from + w.days)
                        )
                )
                .ToArray()
        );

    [Fact]
    public void A_year_holds_its_parts_and_none_of_them_another()
    {
        Assert.All([Half, July, December], part => Assert.True(Year.Holds(part)));
        Assert.All([Half, July, December], part => Assert.False(part.Holds(Year)));
        Assert.False(Half.Holds(July) || July.Holds(Half) || Year.Holds(Year));
        Assert.False(Half.Holds(Of("2022-12", new(2022, 11, 15), new(2022, 12, 14))));
        Assert.False(July.Holds(Of("2023-06", new(2023, 6, 14), new(2023, 7, 13))));
    }

    [Fact]
    public void Parts_stand_for_themselves_and_under_their_year_for_nothing()
    {
        Assert.Equal([Half, July, December], ReportingPeriod.Tiling([Half, July, December]));
        Assert.Equal([Year], ReportingPeriod.Tiling([Half, Year]));
        Assert.Equal([Half], ReportingPeriod.Tiling([Half]));
        Assert.Empty(ReportingPeriod.Tiling([]));
    }

    /// <summary>A year of one period, which its calendar may be: either may be added, never both, never none.</summary>
    [Fact]
    public void Of_the_same_window_twice_one_stands()
    {
        var whole = Year with { Code = "2023-W" };

        Assert.False(Year.Holds(whole) || whole.Holds(Year));
        Assert.Equal([whole], ReportingPeriod.Tiling([whole, Year]));
    }

    [Fact]
    public void Every_window_is_added_once_by_itself_or_by_one_that_holds_it() =>
        Any.Sample(periods =>
        {
            var tiles = ReportingPeriod.Tiling(periods).ToArray();
            return periods.All(period => tiles.Any(tile => Within(period, tile)))
                && tiles.All(tile => tiles.All(other => tile.Code == other.Code || !Within(tile, other)));
        });

    private static bool Within(ReportingPeriod inner, ReportingPeriod outer) =>
        outer.From <= inner.From && inner.To <= outer.To;

    private static ReportingPeriod Of(string code, DateOnly from, DateOnly to) =>
        new(code, 2023, PeriodKind.Month, code, from, to, to.AddDays(1), ["PL2"], null);
}
