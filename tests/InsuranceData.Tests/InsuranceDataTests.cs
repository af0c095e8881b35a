using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Totals;
using DeAn06.SectionContract;
using DeAn06.SharedKernel.Facilities;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DeAn06.Modules.InsuranceData.Tests;

/// <summary>What is this section's alone: a percentage that may come with its counts.</summary>
public sealed class InsuranceDataTests(Fixture fixture) : IClassFixture<Fixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Lines_are_those_of_the_form_and_the_two_counts_behind_it() =>
        Assert.Equal(
            [
                ("onTimeRate", "%", LineKind.Percentage, false),
                ("records", "Hồ sơ", LineKind.Flow, true),
                ("onTimeRecords", "Hồ sơ", LineKind.Flow, true),
            ],
            LineSet.Of<InsuranceDataFigures>().Asked.Select(l => (l.Name, l.About.Unit, l.About.Kind, l.About.Optional))
        );

    [Theory]
    [InlineData("94.25", null, null, "94.25")]
    [InlineData("94.25", 300L, 299L, "99.6667")]
    [InlineData("94.25", 300L, null, "94.25")]
    [InlineData("94.25", 0L, 0L, null)]
    [InlineData(null, 200L, 190L, "95")]
    public void Counts_override_a_typed_percentage(string? typed, long? records, long? onTime, string? rate)
    {
        var figures = new InsuranceDataFigures
        {
            Records = records,
            OnTimeRecords = onTime,
            OnTimeRate = typed is null ? null : Number(typed),
        };
        Assert.Equal(rate is null ? null : Number(rate), figures.OnTimeRate);
        Assert.Equal(typed is null ? null : Number(typed), figures.TypedOnTimeRate);
    }

    [Fact]
    public async Task Given_a_bare_percentage_Then_it_is_stored_submitted_and_read_back()
    {
        var facility = await SubmittedAsync(new() { ["onTimeRate"] = 94.0825m });
        Assert.Equal("94.0825", (await GetAsync(facility)).Body["figures"]!["onTimeRate"]!.ToString());
        Assert.Equal(94.0825m, await StoredRateAsync(facility));
    }

    [Fact]
    public async Task Given_counts_beside_a_percentage_Then_the_counts_answer_and_the_database_keeps_what_was_typed()
    {
        var facility = await SubmittedAsync(
            new()
            {
                ["onTimeRate"] = 95.04m,
                ["records"] = 200,
                ["onTimeRecords"] = 190,
            }
        );
        Assert.Equal("95", (await GetAsync(facility)).Body["figures"]!["onTimeRate"]!.ToString());
        Assert.Equal(95.04m, await StoredRateAsync(facility));
    }

    [Fact]
    public async Task Given_a_percentage_that_its_counts_contradict_Then_it_is_asked_about()
    {
        var facility = fixture.NewHospital();
        var figures = new JsonObject
        {
            ["onTimeRate"] = 95.06m,
            ["records"] = 200,
            ["onTimeRecords"] = 190,
        };
        var saved = await Client(facility).PutAsync(facility, figures, 0);
        Assert.Equal(["rateDiffers:onTimeRate"], saved.Checks);
        Assert.Equal(["onTimeRate:rateDiffers"], (await Client(facility).PostAsync(facility, "submit")).Errors);
    }

    [Fact]
    public async Task Given_zero_of_zero_Then_it_submits_without_a_rate()
    {
        var facility = await SubmittedAsync(new() { ["records"] = 0, ["onTimeRecords"] = 0 });
        var figures = (await GetAsync(facility)).Body["figures"]!;
        Assert.Null(figures["onTimeRate"]);
        Assert.Equal("0", figures["records"]!.ToString());
    }

    [Fact]
    public async Task Given_one_count_without_the_other_Then_the_submission_is_refused_at_the_missing_one()
    {
        var facility = fixture.NewHospital();
        await Client(facility).PutAsync(facility, new() { ["onTimeRate"] = 90, ["records"] = 10 }, 0);
        Assert.Equal(["onTimeRecords:incompletePair"], (await Client(facility).PostAsync(facility, "submit")).Errors);
    }

    [Theory]
    [InlineData("100.5", "percentage")]
    [InlineData("-0.5", "negative")]
    public async Task Given_a_percentage_out_of_range_Then_422_at_its_line(string value, string code)
    {
        var facility = fixture.NewHospital();
        var refused = await Client(facility).PutAsync(facility, new() { ["onTimeRate"] = Number(value) }, 0);
        Assert.Equal((422, $"onTimeRate:{code}"), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Fact]
    public async Task Given_bare_percentages_Then_their_total_is_a_plain_mean_that_says_of_how_many()
    {
        var total = await TotalAsync("bare", Rate(90), Rate(95), Rate(70.5m));
        Assert.Equal(85.1667m, total.Figures.OnTimeRate);
        var means = Assert.Single(total.Means);
        Assert.Equal(("onTimeRate", 3, 85.1667m), (means.Line, means.Units, means.Mean));
    }

    [Fact]
    public async Task Given_counts_Then_the_total_is_the_ratio_of_their_sums()
    {
        var total = await TotalAsync("counts", Counts(1000, 900), Counts(10, 10));
        Assert.Equal(
            (1010L, 910L, 90.099m),
            (total.Figures.Records, total.Figures.OnTimeRecords, total.Figures.OnTimeRate)
        );
        Assert.Empty(total.Means);
    }

    [Fact]
    public async Task Given_both_kinds_Then_counts_make_the_rate_and_the_mean_of_the_rest_stands_beside()
    {
        var total = await TotalAsync("mixed", Counts(1000, 900), Rate(50), Rate(60));
        Assert.Equal(90m, total.Figures.OnTimeRate);
        var means = Assert.Single(total.Means);
        Assert.Equal((2, 55m), (means.Units, means.Mean));
    }

    [Fact]
    public async Task Given_both_kinds_Then_the_median_rate_is_of_all_units_however_they_gave_it()
    {
        JsonObject[] filed = [Rate(50), Counts(1000, 900), Rate(60), Counts(10, 10), Rate(95), Rate(70)];
        var units = new List<PeerPlace>();
        foreach (var figures in filed)
        {
            units.Add(new("2023-07", await SubmittedAsync(figures, tier: CareLevel.Central), CareLevel.Central));
        }

        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<ISectionReader>();
        var outsider = new PeerPlace("2023-07", fixture.NewHospital(), CareLevel.Central);
        var peers = await reader.PeersAsync([outsider, .. units], Stop);
        Assert.Equal(
            [(6, 70m), (5, 90m), (5, 70m), (5, 90m), (5, 70m), (5, 70m), (5, 90m)],
            new[] { outsider }
                .Concat(units)
                .Select(unit => (peers[unit].Units, peers[unit].Figures["onTimeRate"]!.Value))
        );
        Assert.All(peers.Values, of => Assert.Null(of.Figures["records"]));
    }

    private async Task<(InsuranceDataFigures Figures, IReadOnlyList<BareRates> Means)> TotalAsync(
        string district,
        params JsonObject[] figures
    )
    {
        foreach (var one in figures)
        {
            await SubmittedAsync(one, district);
        }

        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<ISectionReader>();
        var rows = await reader.TotalsAsync(["2023-07"], Stop);
        var total = Total.Of(reader.Lines, rows.Where(row => row.District == district));
        Assert.Equal(figures.Length, total.Units);
        return ((InsuranceDataFigures)total.Figures, total.Means);
    }

    private async Task<string> SubmittedAsync(
        JsonObject figures,
        string district = "380",
        CareLevel tier = CareLevel.Province
    )
    {
        var facility = fixture.NewHospital(district, tier);
        await Client(facility).PutAsync(facility, figures, 0);
        var submitted = await Client(facility).PostAsync(facility, "submit");
        Assert.Equal(200, submitted.Status);
        return facility;
    }

    private Task<Answer> GetAsync(string facility) => Client(facility).GetAsync(facility);

    private async Task<decimal?> StoredRateAsync(string facility)
    {
        await using var db = new NpgsqlConnection(fixture.Host.ConnectionString);
        await db.OpenAsync(Stop);
        await using var query = new NpgsqlCommand(
            "select on_time_rate from insurance_data.figures join insurance_data.filings on id = filing_id where facility = $1",
            db
        );
        query.Parameters.AddWithValue(facility);
        return (decimal?)await query.ExecuteScalarAsync(Stop);
    }

    private FilingClient Client(string facility) => new(fixture.Host.As(TestUser.Reporter(facility)), "insurance-data");

    private static JsonObject Rate(decimal rate) => new() { ["onTimeRate"] = rate };

    private static JsonObject Counts(long records, long onTime) =>
        new() { ["records"] = records, ["onTimeRecords"] = onTime };

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
