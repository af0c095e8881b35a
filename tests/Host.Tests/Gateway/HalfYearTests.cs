using System.Text.Json.Nodes;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>
/// Appendix 2 is asked of the half year and of the year that holds it: lists go on from one to the other, and what was counted in the
/// half year is not counted twice.
/// </summary>
public sealed class HalfYearTests(GatewayFixture fixture)
{
    private const string Year = "2023-Y";

    private async Task<JsonNode> PeriodAsync(string code, string fields, string user = "office") =>
        (await fixture.Host.QueryAsync(user, $$"""{ period(code: "{{code}}") { {{fields}} } }"""))["period"]!;

    [Fact]
    public async Task The_half_year_is_what_the_year_is_compared_with()
    {
        const string figures = "docsIn docsOut docsInOnlineRate";
        var data = await fixture.Host.QueryAsync(
            "office",
            $$"""
            { h1: period(code: "2023-H1") { name onlineDocuments { filing(facility: "BV-3802") { days total { {{figures}} } previous { period } } } }
              year: period(code: "2023-Y") { onlineDocuments { filing(facility: "BV-3802") { days previous { period name days held total { {{figures}} } } history { period } } } } }
            """
        );
        var before = data["h1"]!["onlineDocuments"]!["filing"]!;
        var year = data["year"]!["onlineDocuments"]!["filing"]!;
        Assert.Null(before["previous"]);
        Assert.Equal("2023-H1", year["previous"]!["period"]!.ToString());
        Assert.Equal(data["h1"]!["name"]!.ToString(), year["previous"]!["name"]!.ToString());
        Assert.Equal((165, 348), (year["previous"]!["days"]!.GetValue<int>(), year["days"]!.GetValue<int>()));
        Assert.Equal(before["total"]!.ToJsonString(), year["previous"]!["total"]!.ToJsonString());
        Assert.True(year["previous"]!["held"]!.GetValue<bool>());
        Assert.Single(year["history"]!.AsArray());
    }

    [Theory]
    [InlineData(
        "informationSystems",
        "systems { name state level decisionNumber decisionDate authority } infoSystems infoSystemsApproved"
    )]
    [InlineData("directiveDocuments", "directiveDocuments { numberSymbol subject issueDate } directiveDocumentCount")]
    [InlineData("communications", "commCitizenId { kind description quantity } commCitizenIdPosters")]
    public async Task The_year_goes_on_from_the_lists_of_its_half_year(string area, string figures)
    {
        var fields =
            $"{area} {{ filing(facility: \"BV-3803\") {{ state version carriedFrom {{ code name }} checks {{ id }} figures {{ {figures} }} }} }}";
        var data = await fixture.Host.QueryAsync(
            "bv-3803",
            $$"""{ h1: period(code: "2023-H1") { {{fields}} } year: period(code: "2023-Y") { {{fields}} } }"""
        );
        var (before, now) = (data["h1"]![area]!["filing"]!, data["year"]![area]!["filing"]!);
        Assert.Null(before["carriedFrom"]);
        Assert.NotEmpty(before["figures"]!.AsObject().First().Value!.AsArray());
        Assert.Equal(
            ("NOT_STARTED", 0, "2023-H1"),
            (now["state"]!.ToString(), now["version"]!.GetValue<int>(), now["carriedFrom"]!["code"]!.ToString())
        );
        Assert.Empty(now["checks"]!.AsArray());
        Assert.Equal(before["figures"]!.ToJsonString(), now["figures"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_carried_is_not_saved_and_ends_with_the_first_save()
    {
        const string path = "/api/information-systems/2023-Y/BV-3804";
        var start = await fixture.Host.GetAsync("bv-3804", path);
        Assert.Equal("2023-H1", start.Text("carriedFrom"));
        Assert.NotEmpty(start.Body["figures"]!["systems"]!.AsArray());
        var board = await PeriodAsync(Year, "board(facility: \"BV-3804\") { nodes { cells { section state } } }");
        Assert.All(
            board["board"]!["nodes"]![0]!["cells"]!
                .AsArray()
                .Where(c => c!["section"]!.ToString() == "information-systems"),
            cell => Assert.Equal("NOT_STARTED", cell!["state"]!.ToString())
        );

        var saved = await fixture.Host.PutAsync("bv-3804", path, """{"figures":{"systems":null}}""");
        Assert.Equal(200, saved.Status);
        var after = (
            await PeriodAsync(
                Year,
                "informationSystems { filing(facility: \"BV-3804\") { version carriedFrom { code } figures { systems { name } infoSystems } } }"
            )
        )["informationSystems"]!["filing"]!;
        Assert.Equal(
            """{"version":1,"carriedFrom":null,"figures":{"systems":null,"infoSystems":null}}""",
            after.ToJsonString()
        );
    }

    [Fact]
    public async Task Lists_of_a_window_go_on_only_into_one_that_holds_it()
    {
        const string later = """
            {"periods":[{"code":"2052-H1","kind":"halfYear","name":"6 tháng","from":"2052-01-01","to":"2052-06-14",
             "dueOn":"2052-06-27","forms":["TH2023-PL2"]}]}
            """;
        Assert.Equal(200, (await fixture.Host.PutAsync("admin", "/api/calendar/2052", later)).Status);

        var period = await PeriodAsync(
            "2052-H1",
            """
            informationSystems { filing(facility: "BV-3805") { carriedFrom { code } figures { systems { name } } } }
            directiveDocuments { filing(facility: "BV-3805") { carriedFrom { code } figures { directiveDocuments { subject } } } }
            itEquipment { filing(facility: "BV-3805") { carriedFrom { code } figures { printers } } }
            """
        );
        // A system is still in use; a document of 2023 was not issued in 2052; a count is asked anew.
        var systems = period["informationSystems"]!["filing"]!;
        Assert.Equal("2023-H1", systems["carriedFrom"]!["code"]!.ToString());
        Assert.NotEmpty(systems["figures"]!["systems"]!.AsArray());
        Assert.Equal(
            """{"carriedFrom":null,"figures":{"directiveDocuments":null}}""",
            period["directiveDocuments"]!["filing"]!.ToJsonString()
        );
        Assert.Equal(
            """{"carriedFrom":null,"figures":{"printers":null}}""",
            period["itEquipment"]!["filing"]!.ToJsonString()
        );
    }

    [Fact]
    public async Task The_half_year_is_not_counted_again_in_its_year()
    {
        const string figures = "docsIn docsOut";
        await SubmitYearAsync(
            "online-documents",
            "BV-3806",
            """{"docsIn":900,"docsInOnline":800,"docsOut":400,"docsOutBothSigned":300,"docsOutLeaderOnly":50,"docsOutOrgOnly":30,"docsOutUnsigned":20}"""
        );

        var area = (
            await PeriodAsync(
                Year,
                $$"""
                onlineDocuments {
                  province { units figures { {{figures}} } }
                  trend(periods: 2) { period { code } figures { {{figures}} } cumulative { {{figures}} } }
                  yearTotal { periods { code } owed complete figures { {{figures}} } }
                  one: yearTotal(facility: "BV-3806") { figures { {{figures}} } complete }
                  none: yearTotal(facility: "BV-3807") { figures { {{figures}} } missing { nodes { periods { code } } } } }
                """
            )
        )["onlineDocuments"]!;
        Assert.Equal(1, area["province"]!["units"]!.GetValue<int>());
        var year = """{"docsIn":900,"docsOut":400}""";
        var trend = area["trend"]!.AsArray();
        Assert.Equal(["2023-H1", Year], trend.Select(point => point!["period"]!["code"]!.ToString()));
        Assert.True(trend[0]!["figures"]!["docsIn"]!.GetValue<long>() > 900);
        Assert.Equal(trend[0]!["figures"]!.ToJsonString(), trend[0]!["cumulative"]!.ToJsonString());
        Assert.Equal(year, trend[1]!["figures"]!.ToJsonString());
        Assert.Equal(year, trend[1]!["cumulative"]!.ToJsonString());

        var total = area["yearTotal"]!;
        Assert.Equal([Year], total["periods"]!.AsArray().Select(p => p!["code"]!.ToString()));
        Assert.Equal(year, total["figures"]!.ToJsonString());
        Assert.Equal(1, total["complete"]!.GetValue<int>());
        Assert.True(total["owed"]!.GetValue<int>() > 60);
        Assert.Equal($$"""{"figures":{{year}},"complete":1}""", area["one"]!.ToJsonString());
        Assert.Equal(
            """{"figures":{"docsIn":null,"docsOut":null},"missing":{"nodes":[{"periods":[{"code":"2023-Y"}]}]}}""",
            area["none"]!.ToJsonString()
        );
    }

    [Fact]
    public async Task The_half_years_stocks_stand_until_the_year_is_filed()
    {
        const string figures = "printers computersTotal";
        var data = await fixture.Host.QueryAsync(
            "office",
            $$"""
            { h1: period(code: "2023-H1") { itEquipment { province { figures { {{figures}} } } filing(facility: "BV-3808") { total { {{figures}} } } } }
              year: period(code: "2023-Y") { itEquipment { yearTotal { figures { {{figures}} } } one: yearTotal(facility: "BV-3808") { figures { {{figures}} } } } } }
            """
        );
        var (before, year) = (data["h1"]!["itEquipment"]!, data["year"]!["itEquipment"]!);
        Assert.Equal(before["province"]!["figures"]!.ToJsonString(), year["yearTotal"]!["figures"]!.ToJsonString());
        Assert.NotNull(before["filing"]!["total"]!["printers"]);
        Assert.Equal(before["filing"]!["total"]!.ToJsonString(), year["one"]!["figures"]!.ToJsonString());
    }

    /// <summary>Saves, explains what is asked about, submits.</summary>
    private async Task SubmitYearAsync(string section, string facility, string figures)
    {
        var (user, path) = (facility.ToLowerInvariant(), $"/api/{section}/{Year}/{facility}");
        var saved = await fixture.Host.PutAsync(user, path, $$"""{"figures":{{figures}}}""");
        Assert.Equal(200, saved.Status);
        Assert.Contains(
            "lessThanHeld:docsIn",
            saved.Body["checks"]!.AsArray().Select(check => check!["id"]!.ToString())
        );
        var explanations = new JsonArray([
            .. saved.Body["checks"]!
                .AsArray()
                .Select(check => new JsonObject { ["check"] = check!["id"]!.ToString(), ["text"] = "Đã đối chiếu sổ" }),
        ]);
        var explained = await fixture.Host.PutAsync(
            user,
            path,
            $$"""{"figures":{{figures}},"explanations":{{explanations.ToJsonString()}}}""",
            1
        );
        Assert.Equal(200, explained.Status);
        var sent = await fixture.Host.PostAsync(user, $"{path}/submit");
        Assert.True(sent.Status == 200, sent.Body.ToJsonString());
        await Eventually.IsAsync(
            $"the board knows of {section}",
            async () =>
            {
                var board = await PeriodAsync(
                    Year,
                    $"board(facility: \"{facility}\", section: \"{section}\", state: SUBMITTED) {{ totalCount }}"
                );
                return board["board"]!["totalCount"]!.GetValue<int>() == 1;
            }
        );
    }
}
