using DeAn06.SharedKernel.Facilities;

namespace DeAn06.Modules.Directory.Tests;

/// <summary>The ports that other modules and the gateway ask: right answers, one SQL command each.</summary>
[Collection(nameof(PortTests))]
[CollectionDefinition(nameof(PortTests), DisableParallelization = true)]
public sealed class PortTests(DirectoryHost directory)
{
    /// <summary>Before the first facility that a test adds.</summary>
    private static readonly DateOnly June = new(2023, 6, 15);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_call_is_one_command()
    {
        string[] many = [.. Enumerable.Range(380, 28).Select(n => $"TTYT-{n}"), "\0", "x' or 1=1"];
        DateOnly[] days = [June, June.AddMonths(1), June.AddYears(1)];
        FacilityOn[] places = [.. days.SelectMany(day => many.Select(code => new FacilityOn(code, day)))];
        await OneCommandAsync(() => directory.Directory.FindAsync(many, June, Ct));
        await OneCommandAsync(() => directory.Directory.FindAsync(places, Ct));
        await OneCommandAsync(() => directory.Directory.ReportersAsync(June, Ct));
        await OneCommandAsync(() => directory.Directory.ReportersAsync(days, Ct));
        await OneCommandAsync(() => directory.Directory.StationsOfAsync(places, Ct));
        await OneCommandAsync(() => directory.Directory.DistrictsAsync(June, Ct));
        await OneCommandAsync(() => directory.Directory.DistrictsAsync(days, Ct));
        await OneCommandAsync(() => directory.Catalogue.ListAsync(new(June, Search: "huyện", First: 200), Ct));
        await OneCommandAsync(() => directory.Catalogue.ContactsAsync(many, Ct));
        await OneCommandAsync(() => directory.Catalogue.HistoriesAsync(many, Ct));
        await OneCommandAsync(() => directory.Catalogue.CommunesAsync(June, Ct));
    }

    [Fact]
    public async Task A_history_has_the_version_and_every_term_in_order()
    {
        var added = await directory.Admin.PutFacilityAsync("BV-3891", Requests.Hospital);
        Assert.Equal(200, added.Status);
        var later = Requests.Hospital with
        {
            ValidFrom = "2023-09-01",
            Name = "Bệnh viện Đổi tên",
            CommuneCode = "14755",
        };
        Assert.Equal(200, (await directory.Admin.PutFacilityAsync("BV-3891", later, "\"1\"")).Status);

        var histories = await directory.Catalogue.HistoriesAsync(["BV-3891", "BV-NONE"], Ct);

        var history = Assert.Single(histories).Value;
        Assert.Equal(2, history.Version);
        Assert.Equal([new(2023, 7, 1), new DateOnly(2023, 9, 1)], history.Terms.Select(t => t.Facility.ValidFrom));
        Assert.Equal([new DateOnly(2023, 8, 31), null], history.Terms.Select(t => t.Facility.ValidTo));
        Assert.Equal([null, "14755"], history.Terms.Select(t => t.Facility.CommuneCode));
        Assert.All(history.Terms, term => Assert.Equal("admin", term.By));

        // Asked of several days at once, each day has what stood on it.
        DateOnly[] days = [new(2023, 6, 30), new(2023, 7, 1), new(2023, 8, 31), new(2023, 9, 1)];
        var found = await directory.Directory.FindAsync([.. days.Select(day => new FacilityOn("BV-3891", day))], Ct);
        Assert.Equal(
            [null, "", "", "14755"],
            days.Select(day => found.TryGetValue(new("BV-3891", day), out var f) ? f.CommuneCode ?? "" : null)
        );
        var reporters = await directory.Directory.ReportersAsync(days, Ct);
        Assert.Equal(
            [null, "", "", "14755"],
            days.Select(day =>
                reporters[day].FirstOrDefault(f => f.Code == "BV-3891") is { } f ? f.CommuneCode ?? "" : null
            )
        );
    }

    [Fact]
    public async Task What_came_with_the_profile_was_written_by_nobody()
    {
        var first = (await directory.Catalogue.HistoriesAsync(["BV-3801"], Ct))["BV-3801"];

        Assert.Null(Assert.Single(first.Terms).By);
    }

    [Fact]
    public async Task Communes_are_those_of_the_day()
    {
        var communes = await directory.Catalogue.CommunesAsync(June, Ct);
        Assert.Equal(559, communes.Count);
        Assert.Equal(communes.Select(c => c.Code).Order(StringComparer.Ordinal), communes.Select(c => c.Code));
        Assert.Empty(await directory.Catalogue.CommunesAsync(new(2022, 12, 31), Ct));
    }

    [Fact]
    public async Task Reporters_are_all_but_stations_in_order()
    {
        var reporters = await directory.Directory.ReportersAsync(June, Ct);
        Assert.Equal(66, reporters.Count);
        Assert.All(reporters, facility => Assert.True(facility.ReportsItself));
        Assert.Equal(reporters.Select(f => f.Code).Order(StringComparer.Ordinal), reporters.Select(f => f.Code));
    }

    [Fact]
    public async Task Stations_come_by_their_centre()
    {
        var (one, other) = (new FacilityOn("TTYT-380", June), new FacilityOn("TTYT-381", June));
        var before = new FacilityOn("TTYT-381", new(2022, 12, 31));
        var stations = await directory.Directory.StationsOfAsync([one, other, before, new("BV-3801", June)], Ct);
        Assert.Equal([one, other], stations.Keys);
        Assert.Equal((34, 7), (stations[one].Count, stations[other].Count));
        Assert.All(stations[other], station => Assert.Equal("381", station.DistrictCode));
    }

    [Fact]
    public async Task Districts_are_those_of_the_day()
    {
        var districts = await directory.Directory.DistrictsAsync(June, Ct);
        Assert.Equal(27, districts.Count);
        Assert.Equal(new District("381", "Thị xã Bỉm Sơn", new(2023, 1, 1), null), districts[1]);
        DateOnly before = new(2022, 12, 31);
        var byDay = await directory.Directory.DistrictsAsync([before, June], Ct);
        Assert.Equal((0, 27), (byDay[before].Count, byDay[June].Count));
    }

    [Theory]
    [InlineData("Bỉm Sơn", 2)]
    [InlineData("BIM SON", 2)]
    [InlineData("Bi\u0309m So\u031Bn", 2)]
    [InlineData("  bv-3801 ", 1)]
    [InlineData("ĐK TỈNH", 1)]
    [InlineData("100%", 0)]
    [InlineData("_", 0)]
    [InlineData("a\0b", 0)]
    public async Task A_search_minds_neither_case_nor_marks(string sought, int found)
    {
        var (page, total) = await directory.Catalogue.ListAsync(new(June, Search: sought), Ct);
        Assert.Equal((found, found), (page.Count, total));
    }

    [Fact]
    public async Task Filters_combine()
    {
        var filter = new FacilityFilter(June, District: "380", Kind: FacilityKind.Hospital, Tier: CareLevel.District);
        var (page, total) = await directory.Catalogue.ListAsync(filter, Ct);
        Assert.Equal(["BV-3811", "BVDK-380"], page.Select(f => f.Code));
        Assert.Equal(2, total);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        var all = new List<string>();
        var filter = new FacilityFilter(June, First: 100);
        while (await directory.Catalogue.ListAsync(filter, Ct) is { Page: [.., var last] page, Total: var total })
        {
            Assert.Equal(625, total);
            all.AddRange(page.Select(f => f.Code));
            filter = filter with { After = last.Code };
        }

        Assert.Equal(625, all.Distinct().Count());
        Assert.Equal(625, all.Count);
        Assert.Equal((0, 625), await PastTheEndAsync(filter));
    }

    private async Task<(int, int)> PastTheEndAsync(FacilityFilter filter)
    {
        var (page, total) = await directory.Catalogue.ListAsync(filter, Ct);
        return (page.Count, total);
    }

    private async Task OneCommandAsync<T>(Func<Task<T>> call)
    {
        // Counts whatever reaches the shared database: hence no other test runs beside these.
        using var sql = directory.Host.CountSql();
        await call();
        Assert.True(sql.Count == 1, string.Join("\n---\n", sql.Commands));
    }
}
