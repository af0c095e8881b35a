using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.SectionContract;

/// <summary>What a filing is seen beside: the unit's own past, its peers, the others that wait for a decision.</summary>
public abstract class ComparingContract<TModule, TFixture>(TFixture fixture) : SectionTests<TModule, TFixture>(fixture)
    where TModule : IModule, new()
    where TFixture : SectionFixture<TModule>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_a_filing_of_the_period_before_Then_it_is_the_past_of_one_not_begun()
    {
        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);
        string[] units = [Fixture.NewHospital(), Fixture.NewHospital(), Fixture.NewHospital()];
        foreach (var unit in units)
        {
            await FileAsync(unit, Good, Before);
        }

        FilingPlace[] places = [.. units.Select(unit => new FilingPlace(Period, unit)), new(Before, units[0])];
        var (earlier, many) = await CountedAsync(() => reader.EarlierAsync(places, 6, Stop));
        Assert.Empty(earlier[new(Before, units[0])]);
        foreach (var unit in units)
        {
            var past = Assert.Single(earlier[new(Period, unit)]);
            Assert.Equal(Before, past.Period.Code);
            AssertTimes(1, reader.Lines, past.Figures);
            AssertTimes(1, reader.Lines, past.Total);
        }

        var (_, one) = await CountedAsync(() => reader.EarlierAsync(places[..1], 1, Stop));
        Assert.Equal(one, many);

        await Reviewer(Before).PostAsync(units[0], "return", new JsonObject { ["reason"] = "Xem lại" });
        Assert.Empty((await reader.EarlierAsync(places, 6, Stop))[places[0]]);
    }

    [Fact]
    public async Task Given_five_other_units_of_the_tier_Then_each_line_has_the_median_that_one_of_them_filed()
    {
        SkipWithoutCounts();
        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);
        PeerPlace[] places =
        [
            .. Enumerable
                .Range(0, 6)
                .Select(_ => new PeerPlace(Period, Fixture.NewHospital(null, CareLevel.Central), CareLevel.Central)),
        ];
        for (var i = 0; i < 5; i++)
        {
            await FileAsync(places[i].Facility, Times(i + 1), Period);
        }

        var (five, one) = await CountedAsync(() => reader.PeersAsync(places[5..], Stop));
        var peers = Assert.Single(five).Value;
        Assert.Equal(5, peers.Units);
        AssertTimes(3, peers);
        Assert.Empty(await reader.PeersAsync(places[..5], Stop));

        await FileAsync(places[5].Facility, Times(6), Period);
        var (all, many) = await CountedAsync(() => reader.PeersAsync(places, Stop));
        Assert.Equal(one, many);
        AssertTimes(4, all[places[0]]);
        AssertTimes(3, all[places[5]]);
    }

    [Fact]
    public async Task Given_units_of_every_kind_Then_each_value_has_the_median_of_the_others_own_values()
    {
        const CareLevel tier = CareLevel.District;
        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);

        // Nothing happened at one, so that its rates are blank; another's is not counted until it is sent again.
        var (idle, returned) = (Fixture.NewHospital(null, tier), Fixture.NewHospital(null, tier));
        await FileAsync(idle, Times(0), Period);
        await FileAsync(returned, Times(5), Period);
        await Reviewer().PostAsync(returned, "return", new JsonObject { ["reason"] = "Xem lại" });
        await CompareAsync(units: 1);

        long[] sizes = [7, 3, 40, 1, 12, 3, 25, 9];
        foreach (var (i, size) in sizes.Index())
        {
            await FileAsync(Fixture.NewHospital(null, tier), Varied(size), Period);
            if (Fixture.Section.Stations == StationReporting.Annex)
            {
                var (centre, stations) = Fixture.NewCentre(2);
                var body = Body(Times(size), (stations[0], Times(i)), (stations[1], Good));
                Assert.Equal(200, (await Reporter(centre).PutBodyAsync(centre, body, 0)).Status);
                Assert.Equal(200, (await Reporter(centre).PostAsync(centre, "submit")).Status);
            }

            await CompareAsync(units: null);
        }

        async Task CompareAsync(int? units)
        {
            var all = (await reader.PageAsync(new FilingFilter(Period, Tier: tier, First: 100), Whole, Stop)).Page;
            var filed = all.Where(f => f.State.IsFiled()).ToArray();
            Assert.True(units is null || units == filed.Length);
            Assert.True(filed.Length < all.Count);
            var peers = await reader.PeersAsync([.. all.Select(PlaceOf)], Stop);
            foreach (var asking in all)
            {
                AssertMedians(
                    reader.Lines,
                    [.. filed.Where(f => f != asking)],
                    peers.GetValueOrDefault(PlaceOf(asking))
                );
            }
        }

        static PeerPlace PlaceOf(IFilingView filing) => new(filing.Period, filing.Facility, filing.Tier);
    }

    [Fact]
    public async Task Given_explained_changes_Then_they_lead_the_queue_and_a_page_follows_a_page()
    {
        SkipWithoutCounts();
        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);
        var before = (await reader.QueuesAsync([Period], Stop)).GetValueOrDefault(Period) ?? new(0, 0, 0, 0);
        string[] fallen = [Fixture.NewHospital(), Fixture.NewHospital(), Fixture.NewHospital()];
        var clean = await SubmittedAsync();
        foreach (var unit in fallen)
        {
            await FileAsync(unit, Good, Before);
            await FileAsync(unit, Times(0), Period);
        }

        var listed = new List<IFilingView>();
        FilingList page;
        do
        {
            var last = listed.Count == 0 ? null : FilingCursor.Of(FilingOrder.Risk, listed[^1]);
            page = await reader.PageAsync(
                new FilingFilter(Period, First: 2, Order: FilingOrder.Risk, After: last),
                Whole,
                Stop
            );
            listed.AddRange(page.Page);
        } while (page.HasNext);

        var total = await reader.CountAsync(new FilingFilter(Period), Stop);
        Assert.Equal(total, listed.DistinctBy(f => f.Facility).Count());
        Assert.Equal(total, listed.Count);
        Assert.Equal(fallen, listed.Take(3).Select(f => f.Facility));
        Assert.All(listed.Take(3), f => Assert.Equal(RiskLevel.HardChange, f.Risk));
        var calm = Assert.Single(listed, f => f.Facility == clean);
        Assert.Equal((RiskLevel.Clean, 0), (calm.Risk, calm.RiskScore));

        var hard = await reader.PageAsync(new FilingFilter(Period, Risk: RiskLevel.HardChange), Whole, Stop);
        Assert.Equal(fallen, hard.Page.Select(f => f.Facility));

        await Reviewer().PostAsync(fallen[0], "return", new JsonObject { ["reason"] = "Xem lại" });
        await Reviewer().PostAsync(fallen[1], "accept");
        var queue = (await reader.QueuesAsync([Period], Stop))[Period];
        Assert.Equal(
            new SectionQueue(before.Submitted + 2, before.Clean + 1, before.Returned + 1, before.Accepted + 1),
            queue
        );
    }

    [Fact]
    public async Task Given_submissions_Then_each_has_a_receipt_of_its_own()
    {
        var facility = Fixture.NewHospital();
        var number = $"{Period}/{facility}/{Fixture.Section.Form}-{Fixture.Section.Number}";
        Assert.Null((await Reporter(facility).PutAsync(facility, Good, 0)).Text("receipt"));
        Assert.Equal($"{number}/01", (await Reporter(facility).PostAsync(facility, "submit")).Text("receipt"));
        await Reviewer().PostAsync(facility, "return", new JsonObject { ["reason"] = "Xem lại" });
        var saved = await Reporter(facility).PutAsync(facility, Good, 3);
        Assert.Equal($"{number}/01", saved.Text("receipt"));
        Assert.Equal($"{number}/02", (await Reporter(facility).PostAsync(facility, "submit")).Text("receipt"));
    }

    /// <summary>So many times the counts, another choice, another number of rows.</summary>
    private JsonObject Varied(long size)
    {
        var figures = Times(size);
        foreach (var line in Fixture.Shape.Set.Numbers.Where(line => line is { Count: null, Choices.Count: > 0 }))
        {
            figures[line.Name] = long.Parse(line.Choices[(int)(size % line.Choices.Count)].Value);
        }

        foreach (var line in Fixture.Shape.Set.Registers)
        {
            var rows = figures[line.Name]!.AsArray();
            figures[line.Name] = new JsonArray([
                .. rows.Take((int)(size % (rows.Count + 1))).Select(row => row!.DeepClone()),
            ]);
        }

        return figures;
    }

    private void AssertTimes(long factor, LineSet lines, IFigures figures) =>
        Assert.All(
            Counts,
            line => Assert.Equal(factor * Count(line.Value), (long?)lines.FindNumber(line.Key)!.Of(figures))
        );

    private void AssertTimes(long factor, PeerMedians peers) =>
        Assert.All(Counts, line => Assert.Equal(factor * Count(line.Value), (long?)peers.Figures[line.Key]));

    /// <summary>Held against all the others sorted, one value after another, as the filings themselves say it.</summary>
    private static void AssertMedians(LineSet lines, IFilingView[] others, PeerMedians? peers)
    {
        Assert.Equal(others.Length < 5 ? null : others.Length, peers?.Units);
        IEnumerable<(string Name, Func<IFigures, decimal?> Of)> values =
        [
            .. lines.Numbers.Select(line => (line.Name, (Func<IFigures, decimal?>)line.Of)),
            .. lines.Derived.Select(derived => (derived.Name, (Func<IFigures, decimal?>)derived.Of)),
        ];
        foreach (var (name, of) in peers is null ? [] : values)
        {
            decimal[] given = [.. others.Select(f => of(f.TotalAny)).OfType<decimal>().Order()];
            var median = given.Length < 5 ? (decimal?)null : given[(given.Length - 1) / 2];
            Assert.Equal((name, median), (name, peers!.Figures[name]));
        }
    }

    private async Task<(T Answer, int Commands)> CountedAsync<T>(Func<Task<T>> ask)
    {
        using var counter = Fixture.Host.CountSql();
        var answer = await ask();
        Assert.True(counter.Count > 0);
        return (answer, counter.Count);
    }
}
