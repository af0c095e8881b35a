using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using static DeAn06.Modules.Calendar.Tests.CalendarHost;

namespace DeAn06.Modules.Calendar.Tests.Board;

public sealed class KeptFilingTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<(IReadOnlyList<BoardRow> Page, int Total)> RowsAsync(BoardFilter filter) =>
        calendar.AskAsync((IFilingBoard board) => board.RowsAsync(filter, Ct));

    private async Task<string> FacilitiesAsync(BoardFilter filter)
    {
        var (page, total) = await RowsAsync(filter);
        return $"{string.Join(' ', page.Select(r => r.Facility.Code))} of {total}";
    }

    [Fact]
    public async Task What_was_submitted_stays_whatever_becomes_of_the_facility()
    {
        var bv = (await calendar.Host.Directory.FindAsync(["BV-3802"], new(2023, 7, 14), Ct))["BV-3802"];
        calendar.Host.Directory.Put(bv with { Code = "PK-GONE", Name = "Đã đóng", ValidTo = new(2023, 11, 1) });
        calendar.Host.Directory.Put(bv with { Code = "PK-IDLE", ValidTo = new(2023, 11, 1) });
        calendar.Host.Directory.Put(bv with { Code = "PK-LESS", NotApplicableSections = ["two", "ten"] });
        await calendar.FeedAsync(
            Event("two", "PK-GONE", FilingState.Submitted, 2, "2023-11", late: true, submission: 1),
            Event("ten", "PK-GONE", FilingState.Draft, 1, "2023-11"),
            Event("two", "PK-IDLE", FilingState.Draft, 1, "2023-11"),
            Event("ten", "PK-LESS", FilingState.Returned, 3, "2023-11", submission: 1),
            Event("two", "X-0000", FilingState.Accepted, 3, "2023-11", submission: 1),
            Event("no-such", "BV-3801", FilingState.Submitted, 2, "2023-11", submission: 1)
        );

        var rows = (await RowsAsync(new("2023-11", After: "CDC-38"))).Page;
        Assert.Equal(
            [
                "PK-GONE Đã đóng: two Submitted",
                "PK-LESS Bệnh viện Ung bướu tỉnh Mẫu: ten Returned",
                "TTYT-380 Trung tâm Y tế thành phố Mẫu: two NotStarted, ten NotStarted",
                "TTYT-381 Trung tâm Y tế thị xã Mẫu: two NotStarted, ten NotStarted",
                "X-0000 X-0000: two Accepted",
            ],
            rows.Select(r =>
                $"{r.Facility.Code} {r.Facility.Name}: {string.Join(", ", r.Cells.Select(c => $"{c.Section} {c.State}"))}"
            )
        );
        Assert.Equal("PK-GONE of 1", await FacilitiesAsync(new("2023-11", Late: true)));
        Assert.Equal("PK-GONE of 1", await FacilitiesAsync(new("2023-11", "PK-GONE")));
        Assert.Equal("X-0000 of 1", await FacilitiesAsync(new("2023-11", State: FilingState.Accepted)));
        Assert.Equal(" of 0", await FacilitiesAsync(new("2023-11", "PK-IDLE")));

        var count = await calendar.AskAsync((IFilingBoard b) => b.CompletenessAsync(["2023-11"], null, Ct));
        Assert.Equal(new Completeness(new FilingCounts(14, 2, 1, 1, 1, 1, 0), 8, 2, 1, 1), count["2023-11"].Whole);
    }
}
