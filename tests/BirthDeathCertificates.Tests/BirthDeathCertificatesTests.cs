using System.Text;
using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.SectionContract;
using DeAn06.TestHost;

namespace DeAn06.Modules.BirthDeathCertificates.Tests;

/// <summary>What is this section's alone: certificates that carry over are explained.</summary>
public sealed class BirthDeathCertificatesTests(Fixture fixture) : IClassFixture<Fixture>
{
    private const string Why = "Có 5 giấy chứng sinh của kỳ trước chuyển sang";

    [Fact]
    public void Lines_are_those_of_the_form() =>
        Assert.Equal(
            [("births", "Trẻ"), ("birthsSynced", "Trẻ"), ("deaths", "Người"), ("deathsSynced", "Người")],
            LineSet.Of<BirthDeathCertificatesFigures>().Asked.Select(l => (l.Name, l.About.Unit))
        );

    [Fact]
    public void The_rates_may_pass_a_hundred_and_are_no_data_over_zero()
    {
        var figures = new BirthDeathCertificatesFigures
        {
            Births = 40,
            BirthsSynced = 45,
            Deaths = 0,
            DeathsSynced = 0,
        };
        Assert.Equal((112.5m, null), (figures.BirthsSyncedRate, figures.DeathsSyncedRate));
    }

    [Fact]
    public async Task Given_more_synchronised_than_born_Then_the_submission_waits_for_an_explanation_and_keeps_it()
    {
        var facility = fixture.NewHospital();
        var client = new FilingClient(fixture.Host.As(TestUser.Reporter(facility)), "birth-death-certificates");
        var saved = await client.PutBodyAsync(facility, Body(null), 0);
        Assert.Equal(["overWhole:birthsSynced"], saved.Checks);
        var refused = await client.PostAsync(facility, "submit");
        Assert.Equal((422, "birthsSynced:overWhole"), (refused.Status, Assert.Single(refused.Errors)));

        Assert.Equal(200, (await client.PutBodyAsync(facility, Body("   "), 1)).Status);
        Assert.Equal(422, (await client.PostAsync(facility, "submit")).Status);

        Assert.Equal(
            200,
            (await client.PutBodyAsync(facility, Body(Why.Normalize(NormalizationForm.FormD)), 2)).Status
        );
        Assert.Equal(200, (await client.PostAsync(facility, "submit")).Status);
        var read = await client.GetAsync(facility);
        Assert.Equal("submitted", read.Text("state"));
        Assert.Equal(Why, read.Body["explanations"]!["overWhole:birthsSynced"]!.ToString());
        Assert.Equal(Why, Assert.Single(read.Body["checks"]!.AsArray())!["explanation"]!.ToString());
    }

    private static JsonObject Body(string? explanation)
    {
        var body = new JsonObject
        {
            ["figures"] = new JsonObject
            {
                ["births"] = 40,
                ["birthsSynced"] = 45,
                ["deaths"] = 3,
                ["deathsSynced"] = 3,
            },
        };
        if (explanation is not null)
        {
            body["explanations"] = new JsonArray(
                new JsonObject { ["check"] = "overWhole:birthsSynced", ["text"] = explanation }
            );
        }

        return body;
    }
}
