namespace DeAn06.Host.Tests.Gateway;

/// <summary>Role × operation: who may ask or do what. One line an operation, one letter a role.</summary>
public sealed class AccessMatrixTests(GatewayFixture fixture)
{
    /// <summary>Nobody, the reporter of BV-3801, another reporter, medical, finance, office, leader, administrator.</summary>
    private static readonly string[] Users =
    [
        "",
        "bv-3801",
        "bv-3802",
        "medical",
        "finance",
        "office",
        "leader",
        "admin",
    ];

    /// <summary>+ answered, . refused with UNAUTHENTICATED or FORBIDDEN.</summary>
    [Theory]
    [InlineData(".+++++++", "viewer { userName }")]
    [InlineData(".+++++++", "now")]
    [InlineData(".+++++++", "viewer { reminders { id } }")]
    [InlineData(".+++++++", "period(code: \"2023-07\") { code }")]
    [InlineData(".+++++++", "periods(year: 2023) { code }")]
    [InlineData(".+++++++", "districts { code }")]
    [InlineData(".+++++++", "sections { name lines { label } }")]
    [InlineData(".+++++++", "facility(code: \"BV-3801\") { name }")]
    [InlineData(".+++++++", "facility(code: \"BV-3801\") { version capabilities nameSource commune { name } }")]
    [InlineData("...+++++", "facility(code: \"BV-3801\") { versions { name } }")]
    [InlineData(".+.+++++", "facility(code: \"BV-3801\") { reports(year: 2023) { cells { state } } }")]
    [InlineData(".+++++++", "communes(district: \"380\") { name }")]
    [InlineData(".......+", "accounts(first: 1) { totalCount nodes { userName events { action } } }")]
    [InlineData(".+++++++", "facilities(first: 1) { totalCount }")]
    [InlineData(".+++++++", "period(code: \"2023-07\") { completeness { owed } }")]
    [InlineData(".+++++++", "period(code: \"2023-07\") { board(first: 1) { totalCount } }")]
    [InlineData(".+++++++", "period(code: \"2023-07\") { changes { cursor rows { cells { state } } more } }")]
    [InlineData(".+++++++", "period(code: \"2023-07\") { reminders { id } }")]
    [InlineData(".+++++++", "period(code: \"2023-07\") { extensions { id } }")]
    [InlineData("...+++++", "period(code: \"2023-07\") { byDistrict { completeness { owed } } }")]
    [InlineData("...+++++", "period(code: \"2023-07\") { bySection { section } }")]
    [InlineData("...+++++", "period(code: \"2023-07\") { reviews { section } }")]
    [InlineData("...+++++", "period(code: \"2023-07\") { ePrescriptions { province { units } } }")]
    [InlineData("...+++++", "period(code: \"2023-07\") { cashlessPayments { byDistrict { units } } }")]
    [InlineData("...+++++", "period(code: \"2023-07\") { digitalSignatures { byTier { units } } }")]
    [InlineData("...+++++", "period(code: \"2023-07\") { insuranceData { trend { units } } }")]
    [InlineData("...+++++", "period(code: \"2023-07\") { ePrescriptions { queue { submitted } } }")]
    [InlineData(".+++++++", "period(code: \"2023-07\") { section(name: \"e-prescriptions\") { definition { name } } }")]
    [InlineData(
        "...+++++",
        "period(code: \"2023-07\") { section(name: \"e-prescriptions\") { province { figures } } }"
    )]
    [InlineData("...+++++", "period(code: \"2023-07\") { sections { trend { cumulative } } }")]
    [InlineData("...+++++", "period(code: \"2023-Y\") { section(name: \"e-prescriptions\") { yearTotal { owed } } }")]
    [InlineData(
        ".+.+++++",
        "period(code: \"2023-07\") { section(name: \"e-prescriptions\") { filing(facility: \"BV-3801\") { figures peers { figures } } } }"
    )]
    [InlineData(".+.+++++", "period(code: \"2023-07\") { sections { filing(facility: \"BV-3801\") { total } } }")]
    [InlineData(".+++++++", "period(code: \"2023-07\") { sections { filings(first: 1) { nodes { figures } } } }")]
    [InlineData("...+++++", "period(code: \"2023-Y\") { ePrescriptions { yearTotal { owed figures { issued } } } }")]
    [InlineData(
        ".+.+++++",
        "period(code: \"2023-Y\") { ePrescriptions { yearTotal(facility: \"BV-3801\") { complete } } }"
    )]
    [InlineData(".+++++++", "period(code: \"2023-H1\") { resources { definition { lines { kind } } } }")]
    [InlineData(".+++++++", "period(code: \"2023-H1\") { assessment { filings(search: \"khó\") { totalCount } } }")]
    [InlineData(
        ".+.+++++",
        "period(code: \"2023-07\") { ePrescriptions { filing(facility: \"BV-3801\") { previous { period } history { period } peers { units } } } }"
    )]
    [InlineData(".+++++++", "period(code: \"2023-07\") { ePrescriptions { filings(order: RISK) { totalCount } } }")]
    [InlineData(".+.+++++", "period(code: \"2023-07\") { ePrescriptions { filing(facility: \"BV-3801\") { state } } }")]
    [InlineData(".+++++++", "period(code: \"2023-07\") { ePrescriptions { filings(first: 1) { totalCount } } }")]
    [InlineData(".+.+++++", "node(id: \"RVByZXNjcmlwdGlvbnNGaWxpbmc6MjAyMy0wNy9CVi0zODAx\") { id }")]
    public async Task Each_field_is_answered_to_those_who_may_ask(string matrix, string field)
    {
        Assert.Equal(Users.Length, matrix.Length);
        for (var i = 0; i < Users.Length; i++)
        {
            var answer = await fixture.Host.AskAsync(Users[i], $"{{ {field} }}");
            var refused = answer.Body["errors"]?[0]?["extensions"]?["code"]?.ToString();
            Assert.True(
                matrix[i] == '+' ? refused is null : refused == (i == 0 ? "UNAUTHENTICATED" : "FORBIDDEN"),
                $"{field} as “{Users[i]}”: {answer.Body.ToJsonString()}"
            );
        }
    }

    /// <summary>The status that each user gets; - where 2xx, 4xx of the state (409, 422, 428) count as allowed.</summary>
    [Theory]
    [InlineData(".+.+++++", "GET", "/api/e-prescriptions/2023-09/BV-3801", null)]
    [InlineData(".+......", "PUT", "/api/e-prescriptions/2023-09/BV-3801", """{"figures":{}}""")]
    [InlineData(".+......", "POST", "/api/e-prescriptions/2023-09/BV-3801/submit", null)]
    [InlineData("...+....", "POST", "/api/e-prescriptions/2023-09/BV-3801/return", """{"reason":"x"}""")]
    [InlineData("...+....", "POST", "/api/e-prescriptions/2023-09/BV-3801/accept", null)]
    [InlineData("...+....", "POST", "/api/e-prescriptions/2023-09/BV-3801/reopen", """{"reason":"x"}""")]
    [InlineData("....+...", "POST", "/api/cashless-payments/2023-09/BV-3801/accept", null)]
    [InlineData(".....+..", "POST", "/api/digital-signatures/2023-09/BV-3801/accept", null)]
    [InlineData(".....+..", "POST", "/api/residence-declarations/2023-09/BV-3801/accept", null)]
    [InlineData(".+.+++++", "GET", "/api/information-systems/2023-Y/BV-3801", null)]
    [InlineData(".+......", "PUT", "/api/information-systems/2023-Y/BV-3801", """{"figures":{}}""")]
    [InlineData(".....+..", "POST", "/api/directive-documents/2023-Y/BV-3801/accept", null)]
    [InlineData(".....+..", "POST", "/api/communications/2023-Y/BV-3801/accept", null)]
    [InlineData(".....+..", "POST", "/api/it-equipment/2023-Y/BV-3801/accept", null)]
    [InlineData("....+...", "POST", "/api/emr-level/2023-Y/BV-3801/accept", null)]
    [InlineData(".....+..", "POST", "/api/information-systems/2023-Y/BV-3801/accept", null)]
    [InlineData("...+....", "POST", "/api/covid-vaccination-cleaning/2023-Y/CDC-38/accept", null)]
    [InlineData(".....+..", "POST", "/api/online-documents/2023-Y/BV-3801/accept", null)]
    [InlineData(".....+..", "POST", "/api/resources/2023-Y/BV-3801/accept", null)]
    [InlineData(".....+..", "POST", "/api/assessment/2023-Y/BV-3801/accept", null)]
    [InlineData(".+......", "POST", "/api/reports/2023-09/BV-3801/submit", null)]
    [InlineData(".+.+++++", "GET", "/api/reports/2023-09/BV-3801", null)]
    [InlineData(".....+..", "POST", "/api/calendar/periods/2023-09/close", """{"reason":""}""")]
    [InlineData(
        ".....+..",
        "POST",
        "/api/calendar/periods/2023-09/extensions",
        """{"facility":"BV-3801","until":"","reason":""}"""
    )]
    [InlineData(".....+..", "POST", "/api/calendar/periods/2023-09/reminders", """{"facilities":[]}""")]
    [InlineData(".......+", "PUT", "/api/calendar/2024", """{"periods":[]}""")]
    [InlineData(".+++++++", "GET", "/api/calendar/2023", null)]
    [InlineData(".......+", "PUT", "/api/directory/facilities/BV-3801", """{}""")]
    [InlineData(".+++++++", "GET", "/api/directory/facilities/BV-3801", null)]
    [InlineData(".......+", "GET", "/api/accounts", null)]
    [InlineData(".......+", "POST", "/api/accounts", """{}""")]
    public async Task Each_operation_is_done_for_those_who_may_do_it(
        string matrix,
        string method,
        string path,
        string? body
    )
    {
        Assert.Equal(Users.Length, matrix.Length);
        for (var i = 0; i < Users.Length; i++)
        {
            var answer = method switch
            {
                "GET" => await fixture.Host.GetAsync(Users[i], path),
                "PUT" => await fixture.Host.PutAsync(Users[i], path, body!, 7),
                _ => await fixture.Host.PostAsync(Users[i], path, body),
            };
            Assert.True(
                matrix[i] == '+'
                    ? answer.Status is not (401 or 403 or 404 or 500)
                    : answer.Status == (i == 0 ? 401 : 403),
                $"{method} {path} as “{Users[i]}”: {answer.Status} {answer.Body.ToJsonString()}"
            );
        }
    }

    [Fact]
    public async Task A_reporter_sees_its_own_row_and_filings_only()
    {
        var data = await fixture.Host.QueryAsync(
            "bv-3801",
            """{ period(code: "2023-H1") { completeness { owed } board { totalCount nodes { facility { code } } } ePrescriptions { filings { totalCount nodes { facility { code } } } } } }"""
        );
        Assert.Equal(
            """{"completeness":{"owed":16},"board":{"totalCount":1,"nodes":[{"facility":{"code":"BV-3801"}}]},"ePrescriptions":{"filings":{"totalCount":1,"nodes":[{"facility":{"code":"BV-3801"}}]}}}""",
            data["period"]!.ToJsonString()
        );
    }
}
