using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.SectionContract;

/// <summary>A section whose figure includes the stations: the breakdown is optional, within the figure, and never counted twice.</summary>
public abstract class BreakdownContract<TModule, TFixture>(TFixture fixture) : SectionTests<TModule, TFixture>(fixture)
    where TModule : IModule, new()
    where TFixture : SectionFixture<TModule>
{
    [Fact]
    public async Task Given_stations_that_add_up_to_more_than_the_centre_Then_the_submission_is_refused_at_each_line()
    {
        var (centre, stations) = Fixture.NewCentre(2);
        await Reporter(centre).PutBodyAsync(centre, Body(Good, (stations[0], Good), (stations[1], Good)), 0);
        var refused = await Reporter(centre).PostAsync(centre, "submit");
        Assert.Equal(422, refused.Status);
        Assert.Equal(Counts.Select(line => $"{line.Key}:stationsOverTotal").Order(), refused.Errors.Order());
    }

    [Fact]
    public async Task Given_stations_that_add_up_to_the_centre_Then_they_are_kept_and_not_counted_twice()
    {
        var (centre, stations) = Fixture.NewCentre(3);
        var body = Body(Times(2), (stations[0], Good), (stations[1], Good));
        var saved = await Reporter(centre, Before).PutBodyAsync(centre, body, 0);
        Assert.Equal(saved.Body["figures"]!.ToJsonString(), saved.Body["total"]!.ToJsonString());
        Assert.Equal(200, (await Reporter(centre, Before).PostAsync(centre, "submit")).Status);

        var read = await Reporter(centre, Before).GetAsync(centre);
        Assert.Equal(stations[..2], read.Body["stations"]!.AsArray().Select(s => s!["station"]!.ToString()));
        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);
        var row = Assert.Single(await reader.TotalsAsync([Before], TestContext.Current.CancellationToken));
        Assert.Equal((1, 0, CareLevel.District), (row.Units, row.Stations, row.Tier));
        foreach (var (line, value) in Counts)
        {
            Assert.Equal(2 * Count(value), reader.Lines.FindNumber(line)!.Of(row.Figures));
        }
    }
}
