using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Modules.Directory.Tests;

/// <summary>PUT, close and GET of a facility: history stands, versions guard it.</summary>
public sealed class FacilityHistoryTests(DirectoryHost directory)
{
    [Fact]
    public async Task A_renamed_and_moved_facility_reads_before_the_day_as_it_was()
    {
        var added = await directory.Admin.PutFacilityAsync("BVTN-1001", Requests.Hospital);
        Assert.Equal((200, "\"1\""), (added.Status, added.Tag));

        var moved = Requests.Hospital with
        {
            ValidFrom = "2023-09-15",
            Name = "Bệnh viện Đa khoa Thử nghiệm Bỉm Sơn",
            Tier = "province",
            DistrictCode = "381",
            Capabilities = ["issuesDriverCertificates"],
            NotApplicableSections = ["residence-declarations"],
        };
        var changed = await directory.Admin.PutFacilityAsync("BVTN-1001", moved, ifMatch: "\"1\"");
        Assert.Equal((200, "\"2\""), (changed.Status, changed.Tag));

        Assert.Null(await directory.FindAsync("BVTN-1001", new(2023, 6, 30)));
        var before = await directory.FindAsync("BVTN-1001", new(2023, 9, 14));
        Assert.Equal(("Bệnh viện Đa khoa Thử nghiệm", "380"), (before!.Name, before.DistrictCode));
        Assert.Equal((CareLevel.District, Capabilities.Hospital), (before.Tier, before.Capabilities));
        Assert.Equal(new DateOnly(2023, 9, 14), before.ValidTo);
        var after = await directory.FindAsync("BVTN-1001", new(2023, 9, 15));
        Assert.Equal(("Bệnh viện Đa khoa Thử nghiệm Bỉm Sơn", "381"), (after!.Name, after.DistrictCode));
        Assert.Equal(Capabilities.Hospital | Capabilities.IssuesDriverCertificates, after.Capabilities);
        Assert.Equal(["residence-declarations"], after.NotApplicableSections);

        var read = await directory.Admin.ReadAsync("BVTN-1001");
        Assert.Equal("\"2\"", read.Tag);
        Assert.Equal(2, read.Json.GetProperty("history").GetArrayLength());
        Assert.Equal("2023-09-14", read.Json.GetProperty("history")[0].GetProperty("validTo").GetString());
    }

    [Fact]
    public async Task The_newest_rows_own_first_day_corrects_it()
    {
        await directory.Admin.PutFacilityAsync("BVTN-1002", Requests.Hospital);
        var corrected = await directory.Admin.PutFacilityAsync(
            "BVTN-1002",
            Requests.Hospital with
            {
                Name = "Bệnh viện Đa khoa Đã sửa tên",
            },
            ifMatch: "\"1\""
        );
        Assert.Equal(1, corrected.Json.GetProperty("history").GetArrayLength());
        Assert.Equal("Bệnh viện Đa khoa Đã sửa tên", (await directory.FindAsync("BVTN-1002", Requests.July))!.Name);
    }

    [Fact]
    public async Task The_same_again_keeps_the_version()
    {
        await directory.Admin.PutFacilityAsync("BVTN-1003", Requests.Hospital);
        var again = await directory.Admin.PutFacilityAsync(
            "BVTN-1003",
            Requests.Hospital with
            {
                ValidFrom = "2023-08-01",
            },
            ifMatch: "\"1\""
        );
        Assert.Equal((200, "\"1\"", 1), (again.Status, again.Tag, again.Json.GetProperty("history").GetArrayLength()));
    }

    [Fact]
    public async Task A_change_before_the_newest_row_is_refused()
    {
        await directory.Admin.PutFacilityAsync("BVTN-1004", Requests.Hospital);
        var refused = await directory.Admin.PutFacilityAsync(
            "BVTN-1004",
            Requests.Hospital with
            {
                ValidFrom = "2023-06-01",
                Name = "Tên khác",
            },
            ifMatch: "\"1\""
        );
        Assert.Equal(422, refused.Status);
        Assert.Equal(["validFrom: overlap"], refused.Errors);
        Assert.Equal("\"1\"", (await directory.Admin.ReadAsync("BVTN-1004")).Tag);
    }

    [Fact]
    public async Task A_write_says_which_version_it_was_made_on()
    {
        Assert.Equal(412, (await directory.Admin.PutFacilityAsync("BVTN-1005", Requests.Hospital, "\"1\"")).Status);
        var added = await directory.Admin.PutFacilityAsync("BVTN-1005", Requests.Hospital, ifNoneMatch: "*");
        Assert.Equal(200, added.Status);

        var blind = await directory.Admin.PutFacilityAsync("BVTN-1005", Requests.Hospital);
        Assert.Equal((428, "application/problem+json"), (blind.Status, blind.MediaType));
        var stale = await directory.Admin.PutFacilityAsync("BVTN-1005", Requests.Hospital, "\"7\"");
        Assert.Equal((412, 1), (stale.Status, stale.Number("version")));
        Assert.Equal(
            412,
            (await directory.Admin.PutFacilityAsync("BVTN-1005", Requests.Hospital, ifNoneMatch: "*")).Status
        );
    }

    [Fact]
    public async Task Of_many_who_add_the_same_facility_at_once_one_succeeds()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => directory.Admin.PutFacilityAsync("BVTN-1006", Requests.Hospital))
        );
        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(7, answers.Count(answer => answer.Status == 428));
        Assert.Equal("\"1\"", (await directory.Admin.ReadAsync("BVTN-1006")).Tag);
    }

    [Fact]
    public async Task A_closed_facility_stands_until_the_day_and_can_reopen()
    {
        await directory.Admin.PutFacilityAsync("BVTN-1007", Requests.Hospital);
        var closing = new { on = "2023-10-01", reason = "Quyết định số 12/QĐ-UBND" };
        var blind = await directory.Admin.CloseAsync("BVTN-1007", closing, ifMatch: null);
        Assert.Equal((428, "urn:dean06:versionRequired"), (blind.Status, blind.Json.GetProperty("type").GetString()));
        Assert.Equal(412, (await directory.Admin.CloseAsync("BVTN-1007", closing, ifMatch: "\"7\"")).Status);
        var closed = await directory.Admin.CloseAsync("BVTN-1007", closing, ifMatch: "\"1\"");
        Assert.Equal((200, "\"2\""), (closed.Status, closed.Tag));
        Assert.Equal(
            "Quyết định số 12/QĐ-UBND",
            closed.Json.GetProperty("history")[0].GetProperty("closedReason").GetString()
        );
        Assert.NotNull(await directory.FindAsync("BVTN-1007", new(2023, 9, 30)));
        Assert.Null(await directory.FindAsync("BVTN-1007", new(2023, 10, 1)));

        var twice = await directory.Admin.CloseAsync("BVTN-1007", new { on = "2023-11-01", reason = "Lần nữa" });
        Assert.Equal((409, "urn:dean06:alreadyClosed"), (twice.Status, twice.Json.GetProperty("type").GetString()));

        var reopened = Requests.Hospital with { ValidFrom = "2024-01-01" };
        Assert.Equal(200, (await directory.Admin.PutFacilityAsync("BVTN-1007", reopened, "\"2\"")).Status);
        Assert.Null(await directory.FindAsync("BVTN-1007", new(2023, 12, 31)));
        Assert.NotNull(await directory.FindAsync("BVTN-1007", new(2024, 1, 1)));
    }

    [Fact]
    public async Task A_change_within_a_planned_end_keeps_the_end()
    {
        await directory.Admin.PutFacilityAsync("BVTN-1008", Requests.Hospital);
        await directory.Admin.CloseAsync("BVTN-1008", new { on = "2023-12-01", reason = "Sáp nhập" });
        var renamed = Requests.Hospital with { ValidFrom = "2023-09-01", Name = "Tên mới" };
        Assert.Equal(200, (await directory.Admin.PutFacilityAsync("BVTN-1008", renamed, "\"2\"")).Status);
        Assert.Equal("Tên mới", (await directory.FindAsync("BVTN-1008", new(2023, 11, 30)))!.Name);
        Assert.Null(await directory.FindAsync("BVTN-1008", new(2023, 12, 1)));
    }

    [Fact]
    public async Task A_centre_with_stations_stays()
    {
        await directory.Admin.PutFacilityAsync("TTTN-2001", Requests.Centre);
        var station = Requests.Station with { ParentCode = "TTTN-2001" };
        Assert.Equal(200, (await directory.Admin.PutFacilityAsync("TYTN-2002", station)).Status);

        var closed = await directory.Admin.CloseAsync("TTTN-2001", new { on = "2023-12-01", reason = "Giải thể" });
        Assert.Equal((409, "urn:dean06:hasStations"), (closed.Status, closed.Json.GetProperty("type").GetString()));
        Assert.Contains("TYTN-2002", closed.Detail, StringComparison.Ordinal);

        var another = Requests.Hospital with { ValidFrom = "2023-12-01" };
        var changed = await directory.Admin.PutFacilityAsync("TTTN-2001", another, "\"1\"");
        Assert.Equal(422, changed.Status);
        Assert.Equal(["kind: hasStations"], changed.Errors);

        await directory.Admin.CloseAsync("TYTN-2002", new { on = "2023-12-01", reason = "Sáp nhập" });
        closed = await directory.Admin.CloseAsync("TTTN-2001", new { on = "2023-12-01", reason = "Giải thể" });
        Assert.Equal(200, closed.Status);
    }

    [Fact]
    public async Task A_centre_never_closes_under_a_station_that_comes_at_once()
    {
        for (var n = 3001; n < 3011; n++)
        {
            await directory.Admin.PutFacilityAsync($"TTTN-{n}", Requests.Centre);
            var station = Requests.Station with { ParentCode = $"TTTN-{n}" };
            var answers = await Task.WhenAll(
                directory.Admin.PutFacilityAsync($"TYTN-{n}", station),
                directory.Admin.CloseAsync($"TTTN-{n}", new { on = "2023-12-01", reason = "Giải thể" })
            );
            Assert.Single(answers, answer => answer.Status == 200);
        }
    }

    [Fact]
    public async Task An_unknown_facility_is_not_found()
    {
        Assert.Equal(404, (await directory.Admin.ReadAsync("BV-999999")).Status);
        Assert.Equal(404, (await directory.Admin.ReadAsync("B%C3%81-38")).Status);
        var closed = await directory.Admin.CloseAsync(
            "BV-999999",
            new { on = "2023-12-01", reason = "Sáp nhập" },
            null
        );
        Assert.Equal(404, closed.Status);
    }
}
