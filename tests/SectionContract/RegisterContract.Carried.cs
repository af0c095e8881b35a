using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.SectionContract;

/// <summary>A register goes on from what its unit filed last: shown, not saved, until the unit says that it still holds.</summary>
public abstract partial class RegisterContract<TModule, TFixture>
{
    [Fact]
    public async Task Given_nothing_started_Then_it_shows_the_rows_that_the_unit_filed_the_period_before()
    {
        var facility = await FiledBeforeAsync(Sample.Rows(2));
        var shown = await Reporter(facility).GetAsync(facility);
        Assert.Equal(("notStarted", "\"0\"", Before), (shown.Text("state"), shown.ETag, shown.Text("carriedFrom")));
        AssertRows(Sample.Rows(2), shown);
        var others = Fixture.Shape.Set.Asked.Where(line => line is not RegisterLine && line.Count is null);
        Assert.All(others, line => Assert.Null(shown.Body["figures"]![line.Name]));
        Assert.All(Counted, line => Assert.NotNull(shown.Body["figures"]![line]));
        Assert.Equal(409, (await Reporter(facility).PostAsync(facility, "submit")).Status);
    }

    [Fact]
    public async Task Given_carried_rows_that_are_saved_Then_they_are_its_own_and_the_earlier_version_stands()
    {
        var facility = await FiledBeforeAsync(Sample.Rows(2));
        var saved = await Reporter(facility).PutAsync(facility, With(Sample.Rows(2)), 0);
        Assert.Equal(("draft", null), (saved.Text("state"), saved.Text("carriedFrom")));
        var changed = await Reporter(facility).PutAsync(facility, With([Sample.Row(3)]), 1);
        AssertRows([Sample.Row(3)], changed);
        await FileAsync(facility, With([Sample.Row(3)]));
        Assert.Null((await Reporter(facility).GetAsync(facility)).Text("carriedFrom"));

        AssertRows(Sample.Rows(2), await Reporter(facility, Before).GetAsync(facility));
        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);
        var filing = Assert.Single((await reader.FilingsAsync([new(Before, facility)], Stop)).Values).Id!.Value;
        var version = Assert.Single((await reader.VersionsAsync([filing], Stop))[filing]);
        Assert.Equal(2, Register.Rows(version.Figures)!.Count);
    }

    [Fact]
    public async Task Given_rows_changed_before_it_is_started_Then_it_shows_them_as_they_are_filed_now()
    {
        var facility = await FiledBeforeAsync(Sample.Rows(2));
        await Reviewer(Before).PostAsync(facility, "return", new JsonObject { ["reason"] = "Xem lại" });
        await AssertBlankAsync(facility);
        await Reporter(facility, Before).PutAsync(facility, With([Sample.Row(3)]), 3);
        await AssertBlankAsync(facility);
        Assert.Equal(200, (await Reporter(facility, Before).PostAsync(facility, "submit")).Status);
        AssertRows([Sample.Row(3)], await Reporter(facility).GetAsync(facility));
        await Reviewer(Before).PostAsync(facility, "accept");
        AssertRows([Sample.Row(3)], await Reporter(facility).GetAsync(facility));
    }

    [Fact]
    public async Task Given_nothing_filed_before_or_none_or_a_draft_Then_it_starts_blank()
    {
        await AssertBlankAsync(Fixture.NewHospital());
        var draft = Fixture.NewHospital();
        await Reporter(draft, Before).PutAsync(draft, With(Sample.Rows(2)), 0);
        await AssertBlankAsync(draft);

        // Other registers of the section are carried on each by itself.
        var facility = NewEarlier();
        var none = (JsonObject)Good.DeepClone();
        Fixture.Shape.Set.Registers.ToList().ForEach(register => none[register.Name] = new JsonArray());
        await Reporter(facility, Before).PutAsync(facility, none, 0);
        Assert.Equal(200, (await Reporter(facility, Before).PostAsync(facility, "submit")).Status);
        await AssertBlankAsync(facility);
    }

    [Fact]
    public async Task Given_many_units_not_started_Then_each_has_its_own_rows_in_as_many_commands_as_one()
    {
        var units = new List<string>();
        for (var i = 1; i <= 3; i++)
        {
            units.Add(await FiledBeforeAsync([Sample.Row(i)]));
        }

        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);
        var one = await ReadAsync(units[..1]);
        var many = await ReadAsync(units);
        Assert.Equal(one.Commands, many.Commands);
        Assert.Equal(
            Enumerable.Range(1, 3).Select(i => Sample.Words(Sample.Row(i))),
            units.Select(unit => Register.Words(Assert.Single(Register.Rows(many.Shown[unit].FiguresAny)!)))
        );
        Assert.All(many.Shown.Values, shown => Assert.Equal(Before, shown.CarriedFromPeriod?.Code));

        async Task<(Dictionary<string, IFilingView> Shown, int Commands)> ReadAsync(IEnumerable<string> of)
        {
            using var counter = Fixture.Host.CountSql();
            var shown = await reader.FilingsAsync([.. of.Select(unit => new FilingPlace(Period, unit))], Stop);
            Assert.True(counter.Count > 0);
            return (shown.Values.ToDictionary(filing => filing.Facility), counter.Count);
        }
    }

    /// <summary>One that files in the period before: of a tier of its own, so that no other test's units are compared with it.</summary>
    private string NewEarlier() => Fixture.NewHospital(tier: CareLevel.District);

    private async Task<string> FiledBeforeAsync(JsonArray rows)
    {
        var facility = NewEarlier();
        await Reporter(facility, Before).PutAsync(facility, With(rows), 0);
        Assert.Equal(200, (await Reporter(facility, Before).PostAsync(facility, "submit")).Status);
        return facility;
    }

    private async Task AssertBlankAsync(string facility)
    {
        var shown = await Reporter(facility).GetAsync(facility);
        Assert.Equal(("notStarted", null), (shown.Text("state"), shown.Text("carriedFrom")));
        Assert.Null(shown.Body["figures"]![Register.Name]);
    }
}
