using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.SectionContract;
using DeAn06.TestHost;

namespace DeAn06.Modules.DriverHealthCertificates.Tests;

/// <summary>What is this section's alone: who owes it.</summary>
public sealed class DriverHealthCertificatesTests(Fixture fixture) : IClassFixture<Fixture>
{
    [Fact]
    public void Lines_are_those_of_the_form() =>
        Assert.Equal(
            [("issued", "GKSKLX", LineKind.Flow), ("transmitted", "GKSKLX", LineKind.Flow)],
            LineSet.Of<DriverHealthCertificatesFigures>().Asked.Select(l => (l.Name, l.About.Unit, l.About.Kind))
        );

    [Fact]
    public void The_rate_is_transmitted_over_issued_and_no_data_over_zero()
    {
        Assert.Equal(75m, new DriverHealthCertificatesFigures { Issued = 60, Transmitted = 45 }.TransmissionRate);
        Assert.Null(new DriverHealthCertificatesFigures { Issued = 0, Transmitted = 0 }.TransmissionRate);
    }

    [Fact]
    public async Task Given_a_hospital_that_does_not_issue_them_Then_it_does_not_owe_the_section()
    {
        Assert.Equal(200, (await Client("BV-3801").GetAsync("BV-3801")).Status);
        var read = await Client("BV-3802").GetAsync("BV-3802");
        Assert.Equal((404, "urn:dean06:notOwed"), (read.Status, read.Text("type")));
        var written = await Client("BV-3802").PutAsync("BV-3802", Sample.Good, 0);
        Assert.Equal((409, "urn:dean06:notOwed"), (written.Status, written.Text("type")));
    }

    [Fact]
    public async Task Given_figures_by_station_Then_they_are_refused()
    {
        var body = new JsonObject
        {
            ["figures"] = Sample.Good,
            ["stations"] = new JsonArray(new JsonObject { ["station"] = "TYT-14755", ["figures"] = Sample.Good }),
        };
        var refused = await Client("BV-3801").PutBodyAsync("BV-3801", body, 0);
        Assert.Equal((422, "stations:noStations"), (refused.Status, Assert.Single(refused.Errors)));
    }

    private FilingClient Client(string facility) =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "driver-health-certificates");
}
