using DeAn06.Reporting.Figures;
using DeAn06.SectionContract;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.CitizenIdVisits.Tests;

/// <summary>Readers of QR codes stand until their unit's next report, and no longer than their year.</summary>
public sealed class StocksOfYearsTests(Fixture fixture) : IClassFixture<Fixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stock_stands_within_its_year_and_years_are_read_in_one_command()
    {
        var (before, now) = fixture.Periods;
        await FileAsync(fixture.NewHospital(), before, 4);
        var both = fixture.NewHospital();
        await FileAsync(both, before, 4);
        await FileAsync(both, now, 4);
        await FileAsync(fixture.NewHospital(), now, 7);

        Assert.Equal((8, 4 + 4 + 7), await StandingAsync([before, now]));
        Assert.Equal((8, 4 + 7), await StandingAsync([before], [now]));
        Assert.Equal((8, 4 + 7), await StandingAsync([now], [before]));

        async Task<(long, long)> StandingAsync(params IReadOnlyList<string>[] years)
        {
            await using var scope = fixture.Host.Services.CreateAsyncScope();
            using var sql = fixture.Host.CountSql();
            var found = await fixture.Reader(scope).StocksAsync(years, Stop);
            Assert.Equal(1, sql.Count);
            Assert.Equal(2, found.Count);
            return (Readers(found[before]), Readers(found[now]));
        }
    }

    private static long Readers(IFigures figures) => ((CitizenIdVisitsFigures)figures).QrReaders!.Value;

    private async Task FileAsync(string facility, string period, long readers)
    {
        var figures = Sample.Good;
        figures["qrReaders"] = readers;
        // As many a day in either window: what is far from the past would have to be explained.
        foreach (var flow in new[] { "visits", "citizenIdVisits", "insuranceReturned" })
        {
            figures[flow] = (period == fixture.Periods.Before ? 165 : 30) * (flow == "visits" ? 3 : 2);
        }

        var client = new FilingClient(fixture.Host.As(TestUser.Reporter(facility)), fixture.Section.Name, period);
        await client.PutAsync(facility, figures, 0);
        var submitted = await client.PostAsync(facility, "submit");
        Assert.True(submitted.Status == 200, submitted.Body.ToJsonString());
    }
}
