using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using static DeAn06.Modules.Calendar.Tests.CalendarHost;

namespace DeAn06.Modules.Calendar.Tests.Board;

/// <summary>Who has not filed which periods: what the year's sums name as missing.</summary>
public sealed class GapTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<IReadOnlyDictionary<string, IReadOnlyList<SectionGaps>>> GapsAsync(
        string? facility,
        string[] sections,
        params string[] periods
    ) => calendar.AskAsync((IFilingBoard board) => board.GapsAsync(sections, periods, facility, Ct));

    private static IEnumerable<string> Show(IReadOnlyList<SectionGaps> gaps) =>
        gaps.Select(unit => $"{unit.Facility.Code}: {string.Join(' ', unit.Missing)}".TrimEnd());

    [Fact]
    public async Task Each_unit_that_owes_is_told_with_the_periods_it_has_not_filed()
    {
        var bv = (await calendar.Host.Directory.FindAsync(["BV-3802"], new(2023, 6, 14), Ct))["BV-3802"];
        calendar.Host.Directory.Put(bv with { Code = "PK-NEW", ValidFrom = new(2023, 7, 20) });
        calendar.Host.Directory.Put(bv with { Code = "PK-GONE", ValidTo = new(2023, 6, 30) });
        calendar.Host.Directory.Put(bv with { Code = "PK-LEFT", Name = "Đã đóng", ValidTo = new(2023, 6, 30) });
        await calendar.FeedAsync(
            Event("two", "BV-3801", FilingState.Accepted, 3, "2023-H1", submission: 1),
            Event("two", "BV-3801", FilingState.Submitted, 2, "2023-07", submission: 1),
            Event("two", "BV-3801", FilingState.Submitted, 2, "2023-08", late: true, submission: 1),
            Event("ten", "BV-3801", FilingState.Submitted, 2, "2023-08", submission: 1),
            Event("two", "BV-3802", FilingState.Submitted, 2, "2023-H1", submission: 1),
            Event("two", "BV-3802", FilingState.Returned, 3, "2023-07", submission: 1),
            Event("two", "BV-3802", FilingState.Draft, 1, "2023-08"),
            Event("two", "PK-LEFT", FilingState.Accepted, 3, "2023-H1", submission: 1),
            Event("two", "TTYT-380", FilingState.Submitted, 2, "2023-09", submission: 1)
        );

        // Asked out of order, with a period that there is not.
        var gaps = await GapsAsync(null, ["two", "drivers", "narrative"], "2023-08", "2023-99", "2023-H1", "2023-07");

        Assert.Equal(["drivers", "narrative", "two"], gaps.Keys.Order());
        Assert.Equal(
            [
                "BV-3801:",
                "BV-3802: 2023-07 2023-08",
                "CDC-38: 2023-H1 2023-07 2023-08",
                // Closed in between: it owed the half year alone, and one of the two filed it.
                "PK-GONE: 2023-H1",
                "PK-LEFT:",
                // New in between: it owes nothing of before.
                "PK-NEW: 2023-08",
                "TTYT-380: 2023-H1 2023-07 2023-08",
                "TTYT-381: 2023-H1 2023-07 2023-08",
            ],
            Show(gaps["two"])
        );
        Assert.Equal("Đã đóng", gaps["two"].Single(unit => unit.Facility.Code == "PK-LEFT").Facility.Name);
        Assert.Equal(["BV-3801: 2023-H1 2023-07 2023-08"], Show(gaps["drivers"]));
        Assert.DoesNotContain("PK-NEW:", Show(gaps["narrative"]).Select(line => line[..7]));
        Assert.All(gaps["narrative"], unit => Assert.Equal(["2023-H1"], unit.Missing));
    }

    [Fact]
    public async Task One_facility_is_told_alone_and_nothing_of_what_nobody_owes()
    {
        await calendar.FeedAsync(Event("ten", "TTYT-381", FilingState.Accepted, 3, "2023-10", submission: 1));

        Assert.Equal(["TTYT-381: 2023-11"], Show((await GapsAsync("TTYT-381", ["ten"], "2023-10", "2023-11"))["ten"]));

        // It issues no certificates; no month asks the narrative; a station does not report itself.
        Assert.Empty(await GapsAsync("TTYT-381", ["drivers", "narrative", "no-such"], "2023-10", "2023-11"));
        Assert.Empty(await GapsAsync("TYT-14755", ["ten"], "2023-10"));
        Assert.Empty(await GapsAsync("X-0000", ["ten"], "2023-10"));
        Assert.Empty(await GapsAsync("\0", ["ten"], "2023-10"));
        Assert.Empty(await GapsAsync(null, ["ten"], "2023-99"));
        Assert.Empty(await GapsAsync(null, ["ten"]));
        Assert.Empty(await GapsAsync(null, [], "2023-10"));
    }
}

/// <summary>Counts alone, with units of its own.</summary>
public sealed class GapCommandTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_do_not_grow_with_units_or_sections()
    {
        var few = await CountAsync("two");
        var bv = (await calendar.Host.Directory.FindAsync(["BV-3801"], new(2023, 6, 14), Ct))["BV-3801"];
        for (var i = 0; i < 100; i++)
        {
            calendar.Host.Directory.Put(bv with { Code = $"ZZ-{i:000}" });
        }

        Assert.Equal(few, await CountAsync("two", "ten", "drivers"));
    }

    private async Task<int> CountAsync(params string[] sections)
    {
        using var sql = calendar.Host.CountSql();
        var gaps = await calendar.AskAsync(
            (IFilingBoard board) => board.GapsAsync(sections, ["2023-H1", "2023-12"], null, Ct)
        );
        Assert.Equal(sections.Length, gaps.Count);
        return sql.Count;
    }
}
