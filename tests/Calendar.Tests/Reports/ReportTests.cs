using System.Net;
using System.Text.Json;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Problems;
using DeAn06.TestHost;

namespace DeAn06.Modules.Calendar.Tests.Reports;

public sealed class ReportTests(CalendarHost calendar) : IClassFixture<CalendarHost>, IAsyncLifetime
{
    private static readonly Problem Blank = Refused.Invalid(
        "Còn dòng trống.",
        [new("issued", "blank", "Dòng “Số đơn” để trống.")]
    );

    private static readonly Problem Stale = new(412, "stale", "Báo cáo đã thay đổi", "Báo cáo đã ở phiên bản 4.");

    public ValueTask InitializeAsync()
    {
        foreach (var filings in calendar.Filings.Values)
        {
            filings.Reset();
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<HttpResponseMessage> SubmitAsync(TestUser user, string period, string facility) =>
        calendar.As(user).SendAsync("POST", $"/api/reports/{period}/{facility}/submit");

    private int Submitted => calendar.Filings.Values.Sum(f => f.Submitted);

    [Fact]
    public async Task A_report_goes_in_whole_and_only_what_is_owed()
    {
        var answer = await SubmitAsync(TestUser.Reporter("BV-3802"), "2023-07", "BV-3802");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var json = await answer.JsonAsync();
        Assert.Equal("2023-07", json.GetProperty("period").GetString());
        Assert.Equal("BV-3802", json.GetProperty("facility").GetString());
        Assert.Equal(
            ["two submitted 4 True", "ten submitted 4 True"],
            json.GetProperty("sections")
                .EnumerateArray()
                .Select(s =>
                    $"{s.GetProperty("section")} {s.GetProperty("state")} {s.GetProperty("version")} {s.GetProperty("late")}"
                )
        );
        Assert.Equal("2023-07-10T08:00:00+07:00", json.GetProperty("submittedAt").GetString());
        Assert.Equal(0, calendar.Filings["drivers"].Probed);
        Assert.Equal(0, calendar.Filings["narrative"].Submitted);
    }

    [Fact]
    public async Task One_section_that_is_not_ready_keeps_the_whole_report_back()
    {
        calendar.Filings["ten"].ProbeProblem = Blank;

        var answer = await SubmitAsync(TestUser.Reporter("BV-3801"), "2023-07", "BV-3801");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var sections = (await answer.JsonAsync()).GetProperty("sections").EnumerateArray().ToList();
        Assert.Equal(["two", "drivers", "ten"], sections.Select(s => s.GetProperty("section").GetString()));
        Assert.Equal(JsonValueKind.Null, sections[0].GetProperty("problem").ValueKind);
        Assert.Equal("draft", sections[2].GetProperty("state").GetString());
        var problem = sections[2].GetProperty("problem");
        Assert.Equal(422, problem.GetProperty("status").GetInt32());
        Assert.Equal("Còn dòng trống.", problem.GetProperty("detail").GetString());
        Assert.Equal(["blank"], problem.Codes());
        Assert.Equal(0, Submitted);
    }

    [Fact]
    public async Task A_change_between_check_and_submission_says_what_went_in()
    {
        calendar.Filings["ten"].SubmitProblem = Blank;

        var answer = await SubmitAsync(TestUser.Reporter("BV-3802"), "2023-07", "BV-3802");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var sections = (await answer.JsonAsync()).GetProperty("sections").EnumerateArray();
        Assert.Equal(["submitted", "draft"], sections.Select(s => s.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_section_that_another_call_sent_meanwhile_is_in()
    {
        (calendar.Filings["ten"].SubmitProblem, calendar.Filings["ten"].SentMeanwhile) = (Stale, true);

        var answer = await SubmitAsync(TestUser.Reporter("BV-3802"), "2023-07", "BV-3802");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var sections = (await answer.JsonAsync()).GetProperty("sections").EnumerateArray();
        Assert.Equal(["submitted", "submitted"], sections.Select(s => s.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_report_sent_again_tells_when_it_went_in()
    {
        foreach (var filings in calendar.Filings.Values)
        {
            filings.State = FilingState.Accepted;
        }

        var unheard = await SubmitAsync(TestUser.Reporter("CDC-38"), "2023-09", "CDC-38");
        Assert.Equal("2023-07-10T08:00:00+07:00", (await unheard.JsonAsync()).GetProperty("submittedAt").GetString());

        await calendar.FeedAsync(
            CalendarHost.Event("two", "CDC-38", FilingState.Accepted, 3, "2023-09", submission: 1),
            CalendarHost.Event("ten", "CDC-38", FilingState.Draft, 1, "2023-09"),
            // Owed no longer, so no part of what was sent again.
            CalendarHost.Event("drivers", "CDC-38", FilingState.Submitted, 2, "2023-09", submission: 1) with
            {
                SubmittedAt = new(2023, 7, 20, 0, 0, 0, TimeSpan.Zero),
            }
        );
        var again = await SubmitAsync(TestUser.Reporter("CDC-38"), "2023-09", "CDC-38");

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal("2023-07-15T09:30:00+07:00", (await again.JsonAsync()).GetProperty("submittedAt").GetString());
        Assert.Equal(0, Submitted);
    }

    [Theory]
    [InlineData("2023-99", "BV-3801", 404, "unknownPeriod")]
    [InlineData("2023-07", "BV-9999", 404, "unknownFacility")]
    [InlineData("2023-07", "B%20%27", 404, "unknownFacility")]
    [InlineData("2023-07", "BV-3802", 403, "notAllowed")]
    [InlineData("2023-07", "TYT-14755", 403, "notAllowed")]
    public async Task A_wrong_address_or_anothers_report_is_refused(
        string period,
        string facility,
        int status,
        string code
    )
    {
        var reporter = TestUser.Reporter("BV-3801");
        var submit = await SubmitAsync(reporter, period, facility);
        var read = await calendar.As(reporter).SendAsync("GET", $"/api/reports/{period}/{facility}");

        Assert.Equal([status, status], [(int)submit.StatusCode, (int)read.StatusCode]);
        Assert.Equal($"urn:dean06:{code}", (await submit.JsonAsync()).GetProperty("type").GetString());
        Assert.Equal(0, calendar.Filings.Values.Sum(f => f.Probed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"period":"2023-08","facility":"BV-3801"}""")]
    public async Task The_address_alone_says_which_report_goes_in(string body)
    {
        var answer = await calendar
            .As(TestUser.Reporter("BV-3802"))
            .PostAsync(
                "/api/reports/2023-07/BV-3802/submit",
                new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
                TestContext.Current.CancellationToken
            );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var json = await answer.JsonAsync();
        Assert.Equal("2023-07", json.GetProperty("period").GetString());
        Assert.Equal("BV-3802", json.GetProperty("facility").GetString());
    }

    [Fact]
    public async Task A_facility_that_owes_nothing_has_nothing_to_submit()
    {
        var bv = (
            await calendar.Host.Directory.FindAsync(
                ["BV-3801"],
                new(2023, 7, 14),
                TestContext.Current.CancellationToken
            )
        )["BV-3801"];
        calendar.Host.Directory.Put(bv with { Code = "PK-NONE", NotApplicableSections = ["two", "drivers", "ten"] });

        var answer = await SubmitAsync(TestUser.Reporter("PK-NONE"), "2023-07", "PK-NONE");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var read = await calendar.As(TestUser.Reporter("PK-NONE")).SendAsync("GET", "/api/reports/2023-07/PK-NONE");
        Assert.Equal(0, (await read.JsonAsync()).GetProperty("sections").GetArrayLength());
    }

    [Fact]
    public async Task What_was_submitted_stays_in_the_report_though_it_is_owed_no_longer()
    {
        await calendar.FeedAsync(
            CalendarHost.Event("drivers", "TTYT-381", FilingState.Submitted, 2, "2023-10", submission: 1)
        );

        var read = await calendar.As(TestUser.Medical).SendAsync("GET", "/api/reports/2023-10/TTYT-381");

        var sections = (await read.JsonAsync()).GetProperty("sections").EnumerateArray();
        Assert.Equal(
            ["two notStarted", "drivers submitted", "ten notStarted"],
            sections.Select(s => $"{s.GetProperty("section")} {s.GetProperty("state")}")
        );
    }

    [Fact]
    public async Task A_facility_that_closed_within_the_period_has_nothing_to_send_and_its_filings_are_read()
    {
        var bv = (
            await calendar.Host.Directory.FindAsync(
                ["BV-3802"],
                new(2023, 7, 14),
                TestContext.Current.CancellationToken
            )
        )["BV-3802"];
        calendar.Host.Directory.Put(bv with { Code = "PK-GONE", ValidTo = new(2023, 7, 1) });
        await calendar.FeedAsync(
            CalendarHost.Event("two", "PK-GONE", FilingState.Submitted, 2, "2023-07", submission: 1)
        );

        var reporter = TestUser.Reporter("PK-GONE");
        var submit = await SubmitAsync(reporter, "2023-07", "PK-GONE");
        var read = await calendar.As(reporter).SendAsync("GET", "/api/reports/2023-07/PK-GONE");

        Assert.Equal("urn:dean06:nothingOwed", (await submit.JsonAsync()).GetProperty("type").GetString());
        var section = Assert.Single((await read.JsonAsync()).GetProperty("sections").EnumerateArray());
        Assert.Equal("submitted", section.GetProperty("state").GetString());
        Assert.Equal(404, (int)(await SubmitAsync(reporter, "2023-08", "PK-GONE")).StatusCode);
    }

    [Fact]
    public async Task Its_reporter_and_the_department_read_how_far_a_report_is()
    {
        await calendar.FeedAsync(
            CalendarHost.Event("two", "BV-3801", FilingState.Submitted, 2, "2023-07", late: true, submission: 1)
        );

        foreach (
            var user in (TestUser[])[TestUser.Reporter("BV-3801"), TestUser.Finance, TestUser.Leader, TestUser.Admin]
        )
        {
            var answer = await calendar.As(user).SendAsync("GET", "/api/reports/2023-07/BV-3801");

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var json = await answer.JsonAsync();
            Assert.Equal("Bệnh viện Đa khoa tỉnh Mẫu", json.GetProperty("facilityName").GetString());
            Assert.Equal("open", json.GetProperty("periodState").GetString());
            var sections = json.GetProperty("sections").EnumerateArray().ToList();
            Assert.Equal(["2", "3", "10"], sections.Select(s => s.GetProperty("number").GetString()));
            Assert.Equal(
                ["submitted", "notStarted", "notStarted"],
                sections.Select(s => s.GetProperty("state").GetString())
            );
            Assert.True(sections[0].GetProperty("late").GetBoolean());
        }
    }
}
