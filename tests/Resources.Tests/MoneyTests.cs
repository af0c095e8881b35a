using System.Text.Json.Nodes;
using DeAn06.Reporting.Totals;
using DeAn06.SectionContract;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Resources.Tests;

/// <summary>The two sums of money: whole đồng up to a limit, added over units and never to each other.</summary>
public sealed class MoneyTests(Fixture fixture) : IClassFixture<Fixture>
{
    private const string Line = "spendDigitalTransformation";

    [Theory]
    [InlineData("999999999999999", "999999999999999")]
    [InlineData("0", "0")]
    [InlineData("5000000.00", "5000000")]
    [InlineData("3000000000", "3000000000")]
    public async Task Given_whole_dong_up_to_the_limit_Then_they_are_kept_as_typed(string typed, string kept)
    {
        var facility = fixture.NewHospital();
        Assert.Equal(200, (await Client(facility).PutAsync(facility, With(typed), 0)).Status);
        var read = await Client(facility).GetAsync(facility);
        Assert.Equal(decimal.Parse(kept), decimal.Parse(read.Body["figures"]![Line]!.ToJsonString()));
        Assert.Equal(200, (await Client(facility).PostAsync(facility, "submit")).Status);
    }

    [Theory]
    [InlineData("1000000000000000", 422, "tooLarge")]
    [InlineData("0.5", 400, "fractional")]
    [InlineData("-1", 422, "negative")]
    [InlineData("\"5000000\"", 400, "wrongType")]
    public async Task Given_more_or_a_fraction_Then_it_is_refused(string typed, int status, string code)
    {
        var facility = fixture.NewHospital();
        var refused = await Client(facility).PutAsync(facility, With(typed), 0);
        Assert.Equal((status, $"{Line}:{code}"), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal("notStarted", (await Client(facility).GetAsync(facility)).Text("state"));
    }

    [Fact]
    public void Nothing_adds_one_sum_to_the_other()
    {
        var shape = fixture.Shape;
        Assert.Empty(shape.Set.Derived);
        Assert.DoesNotContain(
            shape.Checks.Rules,
            rule => rule.Addends.Append(rule.Against).Any(name => name == Line || name == "spendProject06")
        );
    }

    [Fact]
    public async Task Given_more_for_the_project_than_for_digital_transformation_Then_that_is_no_error()
    {
        var facility = fixture.NewHospital();
        var figures = With("1000000");
        figures["spendProject06"] = 2_000_000;
        Assert.Empty((await Client(facility).PutAsync(facility, figures, 0)).Checks);
    }

    [Fact]
    public async Task Given_several_units_Then_the_total_adds_each_line_of_money_by_itself()
    {
        foreach (var (spent, project) in new[] { (999_999_999_999_999L, 1L), (999_999_999_999_999L, 2L), (0L, 0L) })
        {
            var facility = fixture.NewHospital("525");
            var figures = Sample.Good;
            (figures[Line], figures["spendProject06"]) = (spent, project);
            await Client(facility).PutAsync(facility, figures, 0);
            Assert.Equal(200, (await Client(facility).PostAsync(facility, "submit")).Status);
        }

        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var reader = fixture.Reader(scope);
        var rows = await reader.TotalsAsync(["2023-Y"], TestContext.Current.CancellationToken);
        var total = (ResourcesFigures)Total.Of(reader.Lines, rows.Where(row => row.District == "525")).Figures;
        Assert.Equal((1_999_999_999_999_998m, 3m), (total.SpendDigitalTransformation, total.SpendProject06));
        Assert.Null(total.ItStaffOtherText);
    }

    private static JsonObject With(string json)
    {
        var figures = Sample.Good;
        figures[Line] = JsonNode.Parse(json);
        return figures;
    }

    private FilingClient Client(string facility) =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "resources", "2023-Y");
}
