using System.Text.Json.Nodes;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>What the administration's screens read: accounts and their history, facilities and theirs, a unit's year.</summary>
public sealed class AdministrationTests(GatewayFixture fixture)
{
    [Fact]
    public async Task Accounts_are_found_by_name_and_role()
    {
        var data = await fixture.Host.QueryAsync(
            "admin",
            """
            {
              one: accounts(search: "BV-3801") { totalCount nodes { userName role active facilityCode facility { code } department } }
              medical: accounts(search: "medical", role: REVIEWER) { nodes { userName department } }
              none: accounts(search: "medical", role: LEADER) { totalCount }
            }
            """
        );
        Assert.Equal(
            """{"totalCount":1,"nodes":[{"userName":"bv-3801","role":"REPORTER","active":true,"facilityCode":"BV-3801","facility":{"code":"BV-3801"},"department":null}]}""",
            data["one"]!.ToJsonString()
        );
        Assert.Equal(
            """{"nodes":[{"userName":"medical","department":"MEDICAL_AFFAIRS"}]}""",
            data["medical"]!.ToJsonString()
        );
        Assert.Equal(0, (int)data["none"]!["totalCount"]!);
    }

    [Fact]
    public async Task Pages_of_accounts_join_without_gap_or_overlap()
    {
        var seen = new List<string>();
        string? after = null;
        int total;
        do
        {
            var from = after is null ? "" : $", after: \"{after}\"";
            var page = (
                await fixture.Host.QueryAsync(
                    "admin",
                    $$"""{ accounts(role: REPORTER, first: 30{{from}}) { totalCount nodes { userName } pageInfo { hasNextPage endCursor } } }"""
                )
            )["accounts"]!;
            seen.AddRange(page["nodes"]!.AsArray().Select(node => node!["userName"]!.ToString()));
            total = (int)page["totalCount"]!;
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? page["pageInfo"]!["endCursor"]!.ToString() : null;
        } while (after is not null);

        Assert.True(total > 30);
        Assert.Equal(total, seen.Distinct().Count());
        Assert.Equal(total, seen.Count);
    }

    [Fact]
    public async Task An_account_tells_who_did_what_to_it_newest_first()
    {
        var name = $"t-{Guid.NewGuid():n}";
        var opened = await fixture.Host.PostAsync(
            "admin",
            "/api/accounts",
            $$"""{"userName":"{{name}}","displayName":"Thử nghiệm","role":"leader"}"""
        );
        Assert.Equal(201, opened.Status);
        var changed = await fixture.Host.PutAsync(
            "admin",
            $"/api/accounts/{name}",
            """{"displayName":"Thử nghiệm","role":"reviewer","department":"medicalAffairs","disabled":false}""",
            version: 1
        );
        Assert.Equal(200, changed.Status);

        var data = await fixture.Host.QueryAsync(
            "admin",
            $$"""{ accounts(search: "{{name}}") { nodes { version mustChangePassword events { by action changes { member from to } } } } }"""
        );
        var account = data["accounts"]!["nodes"]![0]!;
        Assert.Equal(2, (int)account["version"]!);
        Assert.True((bool)account["mustChangePassword"]!);
        var events = account["events"]!.AsArray();
        Assert.Equal(
            """{"by":"admin","action":"CHANGED","changes":[{"member":"role","from":"leader","to":"reviewer"},{"member":"department","from":null,"to":"medicalAffairs"}]}""",
            events[0]!.ToJsonString()
        );
        Assert.Equal("CREATED", events[1]!["action"]!.ToString());
        Assert.Contains("""{"member":"role","from":null,"to":"leader"}""", events[1]!.ToJsonString());
    }

    [Fact]
    public async Task A_period_gives_the_version_that_publishing_its_year_names()
    {
        const string half = """
            {"periods":[{"code":"2051-H1","kind":"halfYear","name":"6 tháng","from":"2051-01-01","to":"2051-06-14",
             "dueOn":"2051-06-27","forms":["TH2023-PL2"]}]}
            """;
        const string query = "{ periods(year: 2051) { code calendarVersion } }";
        Assert.Empty((await fixture.Host.QueryAsync("admin", query))["periods"]!.AsArray());

        for (var version = 0; version < 2; version++)
        {
            var published = await fixture.Host.PutAsync("admin", "/api/calendar/2051", half, version);
            Assert.Equal(200, published.Status);
            Assert.Equal(
                $$"""[{"code":"2051-H1","calendarVersion":{{version + 1}}}]""",
                (await fixture.Host.QueryAsync("bv-3801", query))["periods"]!.ToJsonString()
            );
        }
    }

    [Fact]
    public async Task A_facility_gives_what_its_form_sends_back_and_its_history()
    {
        // From a day ahead, so that no board of this fixture asks the new unit for a report.
        const string body = """
            {"validFrom":"2024-01-01","name":"Phòng khám Thử nghiệm","kind":"clinic","tier":"district","ownership":"private",
             "districtCode":"380","communeCode":"14755","capabilities":["issuesDriverCertificates"],"nameSource":"Quyết định thử"}
            """;
        var added = await fixture.Host.PutAsync("admin", "/api/directory/facilities/PK-3899", body, version: null);
        Assert.Equal(200, added.Status);

        const string query = """
            { facility(code: "PK-3899", asOf: "2024-03-01") {
                version name commune { code name } capabilities nameSource
                versions { validFrom validTo name district { name } commune { code } by closedReason } } }
            """;
        var first = (await fixture.Host.QueryAsync("office", query))["facility"]!;
        Assert.Equal(["ISSUES_DRIVER_CERTIFICATES"], first["capabilities"]!.AsArray().Select(c => c!.ToString()));
        Assert.Equal("14755", first["commune"]!["code"]!.ToString());
        Assert.Equal("Quyết định thử", first["nameSource"]!.ToString());

        var renamed = await fixture.Host.PutAsync(
            "admin",
            "/api/directory/facilities/PK-3899",
            body.Replace("2024-01-01", "2024-02-01").Replace("Phòng khám Thử nghiệm", "Phòng khám Đổi tên"),
            version: (int)first["version"]!
        );
        Assert.Equal(200, renamed.Status);

        var second = (await fixture.Host.QueryAsync("office", query))["facility"]!;
        Assert.Equal((int)first["version"]! + 1, (int)second["version"]!);
        Assert.Equal("Phòng khám Đổi tên", second["name"]!.ToString());
        var terms = second["versions"]!.AsArray();
        Assert.Equal(["2024-01-01", "2024-02-01"], terms.Select(t => t!["validFrom"]!.ToString()));
        Assert.Equal(["2024-01-31", null], terms.Select(t => t!["validTo"]?.ToString()));
        Assert.All(terms, t => Assert.Equal("admin", t!["by"]!.ToString()));
        var seeded = await fixture.Host.QueryAsync("office", """{ facility(code: "BV-3801") { versions { by } } }""");
        Assert.Equal("""[{"by":null}]""", seeded["facility"]!["versions"]!.ToJsonString());
        Assert.All(terms, t => Assert.Equal("Thành phố Thanh Hóa", t!["district"]!["name"]!.ToString()));
    }

    [Fact]
    public async Task Communes_are_those_of_the_district()
    {
        var data = await fixture.Host.QueryAsync(
            "admin",
            """{ some: communes(district: "380") { code name } none: communes(district: "380", asOf: "2022-12-31") { code } }"""
        );
        Assert.Equal(34, data["some"]!.AsArray().Count);
        Assert.Contains("14755", data["some"]!.AsArray().Select(c => c!["code"]!.ToString()));
        Assert.Empty(data["none"]!.AsArray());
    }

    [Fact]
    public async Task A_units_year_is_its_row_of_every_board()
    {
        const string cells = "section state late version submission submittedAt extendedUntil synthetic";
        const string counts = "owed filed onTime late returned accepted reportsOwed reportsComplete";
        var year = await fixture.Host.QueryAsync(
            "bv-3801",
            $$"""{ facility(code: "BV-3801") { reports(year: 2023) { period { code } cells { {{cells}} } completeness { {{counts}} } } } }"""
        );
        var boards = await fixture.Host.QueryAsync(
            "bv-3801",
            $$"""{ periods(year: 2023) { code board { nodes { cells { {{cells}} } } } completeness { {{counts}} } } }"""
        );
        var expected = boards["periods"]!
            .AsArray()
            .Where(period => period!["board"]!["nodes"]!.AsArray().Count > 0)
            .Select(period =>
                new JsonObject
                {
                    ["period"] = new JsonObject { ["code"] = period!["code"]!.ToString() },
                    ["cells"] = period["board"]!["nodes"]![0]!["cells"]!.DeepClone(),
                    ["completeness"] = period["completeness"]!.DeepClone(),
                }.ToJsonString()
            )
            .ToArray();
        Assert.True(expected.Length > 5);
        Assert.Equal(expected, year["facility"]!["reports"]!.AsArray().Select(report => report!.ToJsonString()));
    }
}
