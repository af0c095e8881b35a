using System.Text.Json.Nodes;
using DeAn06.SectionContract;
using DeAn06.SharedKernel.Reading;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.EPrescriptions.Tests;

/// <summary>A section whose figure includes the stations: the breakdown is optional, within the figure, and never counted twice.</summary>
public sealed class BreakdownTests(Fixture fixture) : IClassFixture<Fixture>
{
    private const string Period = "2023-H1";

    [Fact]
    public async Task Given_stations_that_add_up_to_more_than_the_centre_Then_the_submission_is_refused_at_the_line()
    {
        var (centre, stations) = fixture.NewCentre(2);
        var client = Client(centre);
        await client.PutBodyAsync(centre, Body(100, 90, (stations[0], 60), (stations[1], 41)), 0);
        var refused = await client.PostAsync(centre, "submit");
        Assert.Equal((422, "issued:stationsOverTotal"), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Fact]
    public async Task Given_stations_that_add_up_to_the_centre_Then_they_are_kept_and_not_counted_twice()
    {
        var (centre, stations) = fixture.NewCentre(3);
        var client = Client(centre);
        var saved = await client.PutBodyAsync(centre, Body(100, 90, (stations[0], 60), (stations[1], 40)), 0);
        Assert.Equal("100", saved.Body["total"]!["issued"]!.ToString());
        Assert.Equal(200, (await client.PostAsync(centre, "submit")).Status);

        var read = await client.GetAsync(centre);
        Assert.Equal(stations[..2], read.Body["stations"]!.AsArray().Select(s => s!["station"]!.ToString()));
        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<ISectionReader>();
        var total = Total.Of(reader.Lines, await reader.TotalsAsync([Period], TestContext.Current.CancellationToken));
        Assert.Equal((1, 0), (total.Units, total.Stations));
        Assert.Equal(100, ((EPrescriptionsFigures)total.Figures).Issued);
    }

    private FilingClient Client(string centre) =>
        new(fixture.Host.As(TestUser.Reporter(centre)), "e-prescriptions", Period);

    private static JsonObject Body(long issued, long transmitted, params (string Station, long Issued)[] stations) =>
        new()
        {
            ["figures"] = new JsonObject { ["issued"] = issued, ["transmitted"] = transmitted },
            ["stations"] = new JsonArray([
                .. stations.Select(s => new JsonObject
                {
                    ["station"] = s.Station,
                    ["figures"] = new JsonObject { ["issued"] = s.Issued, ["transmitted"] = 1 },
                }),
            ]),
        };
}
