using System.Text.Json.Nodes;
using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Totals;
using DeAn06.SectionContract;
using DeAn06.SharedKernel.Profiles;
using DeAn06.SharedKernel.Sections;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.CitizenIdVisits.Tests;

public sealed class OnRequestFixture : SectionFixture<CitizenIdVisitsModule>
{
    protected override Profile Profile { get; } =
        TestProfile.Of(
            new Section("citizen-id-visits", "Khám bằng thẻ", "Thẻ", "PL2", "3", "clinicalAffairs")
            {
                Lines = ["lookupsSucceeded", "lookupsFailed", "childrenUnder14", "insuredVisits14Plus"],
            }
        );
}

/// <summary>The columns that some provinces add, where the profile asks them.</summary>
public sealed class OnRequestTests(OnRequestFixture fixture) : IClassFixture<OnRequestFixture>
{
    [Fact]
    public async Task Given_only_the_lines_of_every_province_Then_each_added_line_is_asked_for()
    {
        var facility = fixture.NewHospital();
        await Client(facility).PutAsync(facility, Sample.Good, 0);
        Assert.Equal(
            ["lookupsSucceeded:blank", "lookupsFailed:blank", "childrenUnder14:blank", "insuredVisits14Plus:blank"],
            (await Client(facility).PostAsync(facility, "submit")).Errors
        );
    }

    [Theory]
    [InlineData(800, 100, 1000, "900", "90")]
    [InlineData(800, 99, 1000, "899", "89.9")]
    [InlineData(1100, 150, 1000, "1250", "125")]
    [InlineData(0, 0, 0, "0", null)]
    public async Task Given_look_ups_Then_3_is_4_plus_5_and_8_is_3_over_7(
        long succeeded,
        long failed,
        long insured,
        string lookups,
        string? rate
    )
    {
        var facility = fixture.NewHospital();
        await Client(facility).PutAsync(facility, Figures(succeeded, failed, insured), 0);
        var submitted = await Client(facility).PostAsync(facility, "submit");
        Assert.Equal(200, submitted.Status);
        var figures = submitted.Body["figures"]!;
        Assert.Equal((lookups, rate), (figures["lookups"]!.ToString(), figures["lookupRate"]?.ToString()));
    }

    [Fact]
    public async Task Given_several_units_Then_the_rate_of_the_total_comes_from_the_sums()
    {
        foreach (var (succeeded, failed, insured) in new[] { (800L, 100L, 1000L), (10L, 0L, 100L) })
        {
            var facility = fixture.NewHospital("525");
            await Client(facility).PutAsync(facility, Figures(succeeded, failed, insured), 0);
            Assert.Equal(200, (await Client(facility).PostAsync(facility, "submit")).Status);
        }

        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<ISectionReader>();
        var rows = await reader.TotalsAsync(["2023-07"], TestContext.Current.CancellationToken);
        var total = (CitizenIdVisitsFigures)Total.Of(reader.Lines, rows.Where(r => r.District == "525")).Figures;
        Assert.Equal((910L, 82.7273m, 20L), (total.Lookups, total.LookupRate, total.ChildrenUnder14));
    }

    private static JsonObject Figures(long succeeded, long failed, long insured)
    {
        var figures = Sample.Good;
        figures["lookupsSucceeded"] = succeeded;
        figures["lookupsFailed"] = failed;
        figures["childrenUnder14"] = 10;
        figures["insuredVisits14Plus"] = insured;
        return figures;
    }

    private FilingClient Client(string facility) =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "citizen-id-visits");
}
