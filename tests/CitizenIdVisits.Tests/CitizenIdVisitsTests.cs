using DeAn06.Reporting.Figures;
using DeAn06.SectionContract;
using DeAn06.TestHost;

namespace DeAn06.Modules.CitizenIdVisits.Tests;

/// <summary>What is this section's alone: its chain of parts, and that lines on request stay away where nobody asks them.</summary>
public sealed class CitizenIdVisitsTests(Fixture fixture) : IClassFixture<Fixture>
{
    [Fact]
    public void Lines_are_those_of_the_form()
    {
        var lines = LineSet.Of<CitizenIdVisitsFigures>();
        Assert.Equal(
            [
                ("visits", "Lượt", LineKind.Flow),
                ("citizenIdVisits", "Lượt", LineKind.Flow),
                ("insuranceReturned", "Lượt", LineKind.Flow),
                ("qrReaders", "Thiết bị", LineKind.Stock),
            ],
            lines.Asked.Select(l => (l.Name, l.About.Unit, l.About.Kind))
        );
        Assert.Equal(["citizenIdRate", "insuranceReturnedRate"], lines.Derived.Select(d => d.Name));
    }

    [Fact]
    public void A_computed_value_is_shown_where_all_that_it_takes_is_asked()
    {
        Assert.DoesNotContain(Derived("lookupsSucceeded"), name => name.StartsWith("lookup", StringComparison.Ordinal));
        Assert.Equal(["lookups"], Derived("lookupsSucceeded", "lookupsFailed").Skip(2));
        Assert.Equal(2, Derived("lookupsFailed", "insuredVisits14Plus").Length);
        Assert.Equal(
            ["lookups", "lookupRate"],
            Derived("lookupsSucceeded", "lookupsFailed", "insuredVisits14Plus").Skip(2)
        );

        static string[] Derived(params string[] asked) =>
            [.. LineSet.Of<CitizenIdVisitsFigures>(asked).Derived.Select(d => d.Name)];
    }

    [Fact]
    public void Each_rate_has_the_line_before_as_its_whole()
    {
        var figures = new CitizenIdVisitsFigures
        {
            Visits = 900,
            CitizenIdVisits = 600,
            InsuranceReturned = 450,
        };
        Assert.Equal((66.6667m, 75m), (figures.CitizenIdRate, figures.InsuranceReturnedRate));
    }

    [Theory]
    [InlineData(599, 550, "citizenIdVisits:partOverWhole")]
    [InlineData(900, 601, "insuranceReturned:partOverWhole")]
    public async Task Given_a_part_over_its_whole_Then_it_is_refused(long visits, long returned, string error)
    {
        var facility = fixture.NewHospital();
        var figures = Sample.Good;
        figures["visits"] = visits;
        figures["insuranceReturned"] = returned;
        await Client(facility).PutAsync(facility, figures, 0);
        Assert.Equal([error], (await Client(facility).PostAsync(facility, "submit")).Errors);
    }

    [Theory]
    [InlineData("lookupsSucceeded")]
    [InlineData("lookupsFailed")]
    [InlineData("childrenUnder14")]
    [InlineData("insuredVisits14Plus")]
    public async Task Given_no_request_Then_a_line_on_request_is_unknown_and_not_shown(string line)
    {
        var facility = fixture.NewHospital();
        var figures = Sample.Good;
        figures[line] = 1;
        var refused = await Client(facility).PutAsync(facility, figures, 0);
        Assert.Equal((400, $"{line}:unknownLine"), (refused.Status, Assert.Single(refused.Errors)));
        var shown = (await Client(facility).GetAsync(facility)).Body["figures"]!.AsObject().Select(f => f.Key);
        Assert.Equal(
            ["visits", "citizenIdVisits", "insuranceReturned", "qrReaders", "citizenIdRate", "insuranceReturnedRate"],
            shown
        );
    }

    private FilingClient Client(string facility) =>
        new(fixture.Host.As(TestUser.Reporter(facility)), "citizen-id-visits");
}
