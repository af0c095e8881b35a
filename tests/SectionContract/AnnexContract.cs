using System.Text.Json.Nodes;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.SectionContract;

/// <summary>What a section with an annex does with the stations of a district health centre.</summary>
public abstract class AnnexContract<TModule, TFixture>(TFixture fixture) : SectionTests<TModule, TFixture>(fixture)
    where TModule : IModule, new()
    where TFixture : SectionFixture<TModule>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_nothing_saved_Then_every_station_waits_in_the_annex()
    {
        var (centre, stations) = Fixture.NewCentre(3);
        var answer = await Reporter(centre).GetAsync(centre);
        Assert.Equal("notStarted", answer.Text("state"));
        var shown = answer.Body["stations"]!.AsArray();
        Assert.Equal(stations, shown.Select(s => s!["station"]!.ToString()));
        Assert.Equal(stations.Select(code => $"Đơn vị {code}"), shown.Select(s => s!["name"]!.ToString()));
        Assert.All(shown, s => Assert.All(Good, line => Assert.Null(s!["figures"]![line.Key])));
    }

    [Fact]
    public async Task Given_a_station_missing_and_another_half_filled_Then_both_are_named()
    {
        var (centre, stations) = Fixture.NewCentre(3);
        var last = Good.Last().Key;
        var half = Good;
        half.Remove(last);
        var body = Body(Good, (stations[0], Good), (stations[1], half));
        Assert.Equal(200, (await Reporter(centre).PutBodyAsync(centre, body, 0)).Status);
        var refused = await Reporter(centre).PostAsync(centre, "submit");
        Assert.Equal(422, refused.Status);
        Assert.Equal(
            [$"{stations[1]}:{last}:blank", $"{stations[2]}::missingStation"],
            refused.Body["errors"]!.AsArray().Select(e => $"{e!["station"]}:{e["line"]}:{e["code"]}").Order()
        );
        Assert.Equal("draft", (await Reporter(centre).GetAsync(centre)).Text("state"));
    }

    [Fact]
    public async Task Given_a_hard_check_at_a_station_Then_the_station_is_named()
    {
        var (centre, stations) = Fixture.NewCentre(1);
        await Reporter(centre).PutBodyAsync(centre, Body(Good, (stations[0], Wrong.Figures)), 0);
        var refused = await Reporter(centre).PostAsync(centre, "submit");
        var error = Assert.Single(refused.Body["errors"]!.AsArray());
        Assert.Equal((stations[0], Wrong.Error), (error!["station"]!.ToString(), $"{error["line"]}:{error["code"]}"));
    }

    [Fact]
    public async Task Given_six_centres_Then_past_and_medians_are_of_the_totals()
    {
        var centres = Enumerable.Range(0, 6).Select(_ => Fixture.NewCentre(2)).ToArray();
        foreach (var (centre, stations) in centres)
        {
            await Reporter(centre).PutBodyAsync(centre, Body(Good, (stations[0], Good), (stations[1], Times(2))), 0);
            Assert.Equal(200, (await Reporter(centre).PostAsync(centre, "submit")).Status);
        }

        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);
        var asked = centres[0].Centre;
        var peers = Assert.Single(await reader.PeersAsync([new("2023-07", asked, CareLevel.District)], Stop)).Value;
        var past = Assert.Single((await reader.EarlierAsync([new("2023-08", asked)], 1, Stop))[new("2023-08", asked)]);
        Assert.Equal(centres[0].Stations, past.Stations.Select(s => s.Station));
        foreach (var (name, value) in Good)
        {
            var line = reader.Lines.FindNumber(name)!;
            Assert.Equal(4 * Count(value), (long?)peers.Figures[name]);
            Assert.Equal(4 * Count(value), (long?)line.Of(past.Total));
            Assert.Equal(Count(value), (long?)line.Of(past.Figures));
        }
    }

    [Fact]
    public async Task Given_own_figures_and_stations_Then_the_total_and_the_sums_add_each_once()
    {
        const string period = "2023-H1";
        var (centre, stations) = Fixture.NewCentre(2);
        var body = Body(Good, (stations[0], Times(2)), (stations[1], Times(3)));
        var saved = await Reporter(centre, period).PutBodyAsync(centre, body, 0);
        foreach (var (line, value) in Good)
        {
            Assert.Equal(Count(value), Count(saved.Body["figures"]![line]));
            Assert.Equal(6 * Count(value), Count(saved.Body["total"]![line]));
        }

        Assert.Equal(200, (await Reporter(centre, period).PostAsync(centre, "submit")).Status);
        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);
        var rows = await reader.TotalsAsync([period], Stop);
        AssertTotal(1, 2, 6, rows);
        AssertTotal(1, 2, 6, rows.Where(row => row.District == "381"));
        AssertTotal(1, 0, 1, rows.Where(row => row.Tier == CareLevel.District));
        AssertTotal(0, 2, 5, rows.Where(row => row.Tier == CareLevel.Commune));

        void AssertTotal(int units, int counted, int times, IEnumerable<TotalRow> of)
        {
            var total = Total.Of(reader.Lines, of);
            Assert.Equal((units, counted), (total.Units, total.Stations));
            foreach (var (line, value) in Good)
            {
                Assert.Equal(times * Count(value), reader.Lines.FindNumber(line)!.Of(total.Figures));
            }
        }
    }

    [Fact]
    public async Task Given_a_station_unknown_or_named_twice_Then_it_is_refused_and_nothing_is_written()
    {
        var (centre, stations) = Fixture.NewCentre(2);
        var (_, others) = Fixture.NewCentre(1);
        var body = Body(Good, (stations[0], Good), (stations[0], Good), (others[0], Good), ("TYT-0", Good));
        var refused = await Reporter(centre).PutBodyAsync(centre, body, 0);
        Assert.Equal(422, refused.Status);
        Assert.Equal(
            [$"{stations[0]}:duplicateStation", $"{others[0]}:unknownStation", "TYT-0:unknownStation"],
            refused.Body["errors"]!.AsArray().Select(e => $"{e!["station"]}:{e["code"]}")
        );
        Assert.Equal("notStarted", (await Reporter(centre).GetAsync(centre)).Text("state"));
    }

    [Fact]
    public async Task Given_a_wrong_value_at_a_station_Then_station_and_line_are_named()
    {
        var (centre, stations) = Fixture.NewCentre(1);
        var refused = await Reporter(centre)
            .PutBodyAsync(centre, Body(Good, (stations[0], new JsonObject { [AnyLine] = -1 })), 0);
        Assert.Equal(422, refused.Status);
        var error = Assert.Single(refused.Body["errors"]!.AsArray());
        Assert.Equal(
            (stations[0], AnyLine, "negative"),
            (error!["station"]!.ToString(), error["line"]!.ToString(), error["code"]!.ToString())
        );
    }

    [Fact]
    public async Task Given_a_correction_at_one_station_Then_the_second_version_names_it()
    {
        var (centre, stations) = Fixture.NewCentre(2);
        await Reporter(centre).PutBodyAsync(centre, Body(Good, (stations[0], Good), (stations[1], Good)), 0);
        await Reporter(centre).PostAsync(centre, "submit");
        var note = new JsonObject
        {
            ["line"] = AnyLine,
            ["note"] = "Xem lại",
            ["station"] = stations[1],
        };
        var order = new JsonObject { ["reason"] = "Xem lại", ["lines"] = new JsonArray(note) };
        var returned = await Reviewer().PostAsync(centre, "return", order);
        Assert.Equal(stations[1], returned.Body["returned"]!["lines"]![0]!["station"]!.ToString());

        var corrected = Good;
        var last = corrected.Last().Key;
        corrected[last] = Count(corrected[last]) - 1;
        await Reporter(centre).PutBodyAsync(centre, Body(Good, (stations[0], Good), (stations[1], corrected)), 3);
        Assert.Equal(200, (await Reporter(centre).PostAsync(centre, "submit")).Status);

        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);
        var filing = Assert.Single((await reader.FilingsAsync([new("2023-07", centre)], Stop)).Values).Id!.Value;
        var change = Assert.Single((await reader.VersionsAsync([filing], Stop))[filing][1].Changes);
        Assert.Equal((last, stations[1], Count(Good[last]) - 1), (change.Line, change.Station, (long)change.To!.Value));
    }

    [Fact]
    public async Task Given_forty_stations_Then_saving_takes_as_many_commands_as_three()
    {
        // The first save of a host also pays for what it opens once.
        await CommandsAsync(1);
        Assert.Equal(await CommandsAsync(3), await CommandsAsync(40));
    }

    [Fact]
    public async Task Given_a_hospital_Then_it_submits_without_an_annex()
    {
        var hospital = await SubmittedAsync();
        var answer = await Reporter(hospital).GetAsync(hospital);
        Assert.Empty(answer.Body["stations"]!.AsArray());
        Assert.Equal(answer.Body["figures"]!.ToJsonString(), answer.Body["total"]!.ToJsonString());
    }

    private async Task<string> CommandsAsync(int number)
    {
        var (centre, stations) = Fixture.NewCentre(number);
        var reporter = Reporter(centre);
        using var counter = Fixture.Host.CountSql();
        var first = await reporter.PutBodyAsync(centre, Body(Good, [.. stations.Select(s => (s, Good))]), 0);
        var inserting = counter.Count;
        var second = await reporter.PutBodyAsync(centre, Body(Good, [.. stations.Select(s => (s, Times(2)))]), 1);
        var updating = counter.Count - inserting;
        Assert.Equal((200, 200, number), (first.Status, second.Status, second.Body["stations"]!.AsArray().Count));
        Assert.True(inserting > 0 && updating > 0);
        return $"{inserting} to insert, {updating} to update";
    }
}
