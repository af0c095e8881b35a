using System.Net;
using System.Text.Json;
using DeAn06.Modules.Calendar.Periods;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.TestHost;

namespace DeAn06.Modules.Calendar.Tests.Periods;

public sealed class PublishTests(CalendarHost calendar) : IClassFixture<CalendarHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>On the version that stands now.</summary>
    private Task<HttpResponseMessage> PublishAsync(
        int year,
        IReadOnlyList<PeriodProposal> periods,
        string query = ""
    ) => calendar.PublishAsync(year, periods, query);

    private async Task<IReadOnlyList<ReportingPeriod>> StoredAsync(int year) =>
        [.. (await calendar.AskAsync((IReportingCalendar c) => c.PeriodsAsync(Ct))).Where(p => p.Year == year)];

    [Fact]
    public async Task An_administrator_publishes_the_next_year_and_changes_it()
    {
        var published = await PublishAsync(2024, PublishedYear.Of(2024));
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        Assert.Equal(8, (await published.JsonAsync()).GetProperty("periods").GetArrayLength());

        // NFD as some keyboards type it: kept composed.
        var changed = PublishedYear
            .Of(2024)
            .With("2024-07", p => p with { DueOn = new(2024, 7, 20), Name = "Tha\u0301ng ba\u0309y" });
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(2024, changed)).StatusCode);

        var july = (await StoredAsync(2024)).Single(p => p.Code == "2024-07");
        Assert.Equal(new DateOnly(2024, 7, 20), july.DueOn);
        Assert.Equal("Tháng bảy", july.Name);
        Assert.Equal(8, (await StoredAsync(2023)).Count);
    }

    [Fact]
    public async Task A_period_left_out_is_taken_out_where_nothing_rests_on_it()
    {
        await PublishAsync(2025, PublishedYear.Of(2025));
        var answer = await PublishAsync(2025, PublishedYear.Of(2025).Without("2025-Y"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(await StoredAsync(2025), p => p.Code == "2025-Y");
    }

    [Fact]
    public async Task Printed_due_dates_stand_unless_the_next_working_day_is_asked()
    {
        // 15/9/2029 is a Saturday, 15/7/2029 a Sunday.
        await PublishAsync(2029, PublishedYear.Of(2029));
        Assert.Equal(new DateOnly(2029, 9, 15), (await StoredAsync(2029)).Single(p => p.Code == "2029-09").DueOn);

        await PublishAsync(2029, PublishedYear.Of(2029), "?nextWorkingDay=true");
        var stored = await StoredAsync(2029);
        Assert.Equal(new DateOnly(2029, 9, 17), stored.Single(p => p.Code == "2029-09").DueOn);
        Assert.Equal(new DateOnly(2029, 7, 16), stored.Single(p => p.Code == "2029-07").DueOn);
        Assert.Equal(new DateOnly(2029, 8, 15), stored.Single(p => p.Code == "2029-08").DueOn);
    }

    [Fact]
    public async Task Every_error_of_a_wrong_calendar_is_named_and_nothing_is_written()
    {
        var wrong = PublishedYear
            .Of(2026)
            .With("2026-08", p => p with { Forms = [], Kind = PeriodKind.Year })
            .With("2026-09", p => p with { DueOn = new(2026, 9, 1) });

        var answer = await PublishAsync(2026, wrong);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = await answer.JsonAsync();
        Assert.Equal(["kindMismatch", "blank", "dueBeforeEnd"], problem.Codes());
        Assert.Equal("periods[2].kind", problem.GetProperty("errors")[0].GetProperty("line").GetString());
        Assert.Equal("Lịch báo cáo chưa hợp lệ", problem.GetProperty("title").GetString());
        Assert.Equal(
            "Kỳ “2026-08” theo mã là kỳ tháng nhưng loại gửi lên là “year” (kỳ năm). Sửa loại kỳ hoặc mã kỳ cho khớp nhau.",
            problem.GetProperty("errors")[0].GetProperty("message").GetString()
        );
        Assert.Empty(await StoredAsync(2026));
    }

    [Fact]
    public async Task Two_years_may_not_count_one_day_twice()
    {
        await PublishAsync(2031, PublishedYear.Of(2031));
        var early = PublishedYear.Of(2032).With("2032-H1", p => p with { From = new(2031, 12, 1) }).Without("2032-Y");

        var answer = await PublishAsync(2032, early);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(["overlap"], (await answer.JsonAsync()).Codes());
        Assert.Equal(
            HttpStatusCode.OK,
            (await PublishAsync(2032, early.With("2032-H1", p => p with { From = new(2031, 12, 15) }))).StatusCode
        );
    }

    [Fact]
    public async Task A_period_with_filings_keeps_its_code_window_and_form()
    {
        var year = PublishedYear.Of(2027);
        await PublishAsync(2027, year);
        await calendar.FeedAsync(CalendarHost.Event("two", "BV-3801", FilingState.Draft, 1, "2027-09"));

        var gone = await PublishAsync(
            2027,
            [.. year.Where(p => p.Code is not ("2027-09" or "2027-10" or "2027-11" or "2027-12" or "2027-Y"))]
        );
        var moved = await PublishAsync(
            2027,
            year.With("2027-09", p => p with { To = new(2027, 9, 13) })
                .With("2027-10", p => p with { From = new(2027, 9, 14) })
        );
        var without = await PublishAsync(2027, year.With("2027-09", p => p with { Forms = ["TH2023-PL2"] }));

        Assert.Equal(HttpStatusCode.Conflict, gone.StatusCode);
        Assert.Equal(["periodInUse"], (await gone.JsonAsync()).Codes());
        Assert.Equal(HttpStatusCode.Conflict, moved.StatusCode);
        Assert.Equal(["windowInUse"], (await moved.JsonAsync()).Codes());
        Assert.Equal(["formInUse"], (await without.JsonAsync()).Codes());
        Assert.Equal(
            year.Select(p => (p.Code!, p.From!.Value, p.To!.Value)),
            (await StoredAsync(2027)).Select(p => (p.Code, p.From, p.To))
        );

        // Another due date and a further form are no harm to what is filed.
        var allowed = year.With(
            "2027-09",
            p => p with { DueOn = new(2027, 9, 20), Forms = ["TH2023-PL1", "TH2023-PL2"] }
        );
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(2027, allowed)).StatusCode);
    }

    [Fact]
    public async Task Two_who_publish_at_once_leave_one_whole_calendar()
    {
        // No code in common: without a lock both would be stored, and every day counted twice.
        PeriodProposal[] halves =
        [
            new(
                "2028-H1",
                PeriodKind.HalfYear,
                "6 tháng đầu",
                new(2028, 1, 1),
                new(2028, 6, 30),
                new(2028, 7, 5),
                ["F"]
            ),
            new(
                "2028-H2",
                PeriodKind.HalfYear,
                "6 tháng cuối",
                new(2028, 7, 1),
                new(2028, 12, 31),
                new(2029, 1, 5),
                ["F"]
            ),
        ];
        PeriodProposal[] months =
        [
            .. Enumerable
                .Range(1, 12)
                .Select(month =>
                {
                    var first = new DateOnly(2028, month, 1);
                    var last = first.AddMonths(1).AddDays(-1);
                    return new PeriodProposal(
                        $"2028-{month:00}",
                        PeriodKind.Month,
                        $"Tháng {month}",
                        first,
                        last,
                        last,
                        ["F"]
                    );
                }),
        ];

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    calendar
                        .As(TestUser.Admin)
                        .SendAsync("PUT", "/api/calendar/2028", new { periods = i % 2 == 0 ? halves : months }, "\"0\"")
                )
        );

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Contains((await StoredAsync(2028)).Count, (int[])[2, 12]);
    }

    [Theory]
    [InlineData("""{"periods":[{"code":"2030-07","from":"2030-02-31"}]}""", 400)]
    [InlineData("""{"periods":[{"code":2030}]}""", 400)]
    [InlineData("""{"periods":[{"code":"2030-07","kind":"weekly"}]}""", 400)]
    [InlineData("""{"periods":[{"code":"2030-07","kind":0}]}""", 400)]
    [InlineData("""{"periods":"all"}""", 400)]
    [InlineData("""{"periods":[""", 400)]
    [InlineData("[]", 400)]
    [InlineData("{}", 422)]
    [InlineData("""{"periods":null}""", 422)]
    [InlineData("""{"periods":[null]}""", 422)]
    [InlineData("""{"periods":[{}]}""", 422)]
    [InlineData("""{"year":1,"periods":[{"code":"2030-07","forms":["TH2023-PL1",null]}]}""", 422)]
    [InlineData("""{"periods":[{"code":"2030-07","from":"9999-12-31","to":"9999-12-31","dueOn":"9999-12-31"}]}""", 422)]
    public async Task Wrong_input_is_answered_in_Vietnamese_and_writes_nothing(string body, int status)
    {
        var answer = await calendar
            .As(TestUser.Admin)
            .PutAsync(
                "/api/calendar/2030?nextWorkingDay=true",
                new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
                Ct
            );

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.NotEqual(JsonValueKind.Undefined, (await answer.JsonAsync()).GetProperty("detail").ValueKind);
        Assert.Empty(await StoredAsync(2030));
    }

    [Theory]
    [InlineData("/api/calendar/1850", 422, "Năm 1850")]
    [InlineData("/api/calendar/99999999999", 400, "Năm “99999999999”")]
    [InlineData("/api/calendar/-2030", 400, "Năm “-2030”")]
    [InlineData("/api/calendar/abc", 400, "Năm “abc”")]
    [InlineData("/api/calendar/2030?nextWorkingDay=maybe", 400, "“maybe”")]
    public async Task A_wrong_address_is_refused(string address, int status, string said)
    {
        var answer = await calendar
            .As(TestUser.Admin)
            .SendAsync("PUT", address, new { periods = PublishedYear.Of(2030) });

        Assert.Equal(status, (int)answer.StatusCode);
        var error = (await answer.JsonAsync()).GetProperty("errors").EnumerateArray().Single();
        Assert.Contains(said, error.GetProperty("message").GetString());
        Assert.Empty(await StoredAsync(2030));
    }
}
