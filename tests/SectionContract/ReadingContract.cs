using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.SectionContract;

/// <summary>Sums, pages and versions: right, and with a number of SQL commands that rows do not change.</summary>
public abstract class ReadingContract<TModule, TFixture>(TFixture fixture) : SectionTests<TModule, TFixture>(fixture)
    where TModule : IModule, new()
    where TFixture : SectionFixture<TModule>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_text_that_no_row_can_hold_Then_nothing_is_found()
    {
        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);
        var facility = await SubmittedAsync();
        foreach (var text in new[] { "a\0b", $"a{'\uD800'}b" })
        {
            FilingFilter[] filters =
            [
                new(text),
                new(Period, Facility: text),
                new(Period, District: text),
                new(Period, After: text),
            ];
            foreach (var filter in filters)
            {
                var list = await reader.PageAsync(filter, Whole, Stop);
                Assert.Equal((0, false), (list.Page.Count, list.HasNext));
                Assert.Equal(0, await reader.CountAsync(filter, Stop));
            }

            FilingPlace[] places = [new(Period, facility), new(Period, text), new(text, facility)];
            Assert.Equal(places[..1], (await reader.FilingsAsync(places, Stop)).Keys);
        }
    }

    [Fact]
    public async Task Given_a_section_that_asks_for_no_words_Then_a_search_finds_nothing()
    {
        Assert.SkipWhen(Fixture.Shape.Set.HasWords, "People write words here: see WordsContract.");
        var facility = await SubmittedAsync();
        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);
        var sought = new FilingFilter(Period, Search: facility);
        var found = await reader.PageAsync(sought, Whole, Stop);
        Assert.Equal((0, false), (found.Page.Count, found.HasNext));
        Assert.Equal(0, await reader.CountAsync(sought, Stop));
        var all = await reader.PageAsync(new FilingFilter(Period, Facility: facility, Search: " "), Whole, Stop);
        Assert.Equal(facility, Assert.Single(all.Page).Facility);
    }

    [Fact]
    public async Task Given_filings_of_two_districts_and_tiers_Then_sums_pages_and_versions_agree()
    {
        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);

        var one = await FileAsync("380", CareLevel.Province);
        var few = await CommandsAsync(reader);
        var draft = Fixture.NewHospital();
        await Reporter(draft, Before).PutAsync(draft, Good, 0);
        string[] filed =
        [
            one,
            await FileAsync("380", CareLevel.District),
            await FileAsync("381", CareLevel.District),
            await FileAsync(null, CareLevel.Central),
        ];
        Assert.Equal(few, await CommandsAsync(reader));

        var rows = await reader.TotalsAsync([Before], Stop);
        var province = Total.Of(reader.Lines, rows);
        Assert.Equal(4, province.Units);
        Assert.Equal(2, rows.Where(r => r.District == "380").Sum(r => r.Units));
        Assert.Equal(2, rows.Where(r => r.Tier == CareLevel.District).Sum(r => r.Units));
        foreach (var line in reader.Lines.Numbers.Where(l => Counts.Any(count => count.Key == l.Name)))
        {
            Assert.Equal(4 * Number(Good[line.Name]), line.Of(province.Figures));
        }

        var read = new List<FiledSection>();
        var sums = await reader.FiledAsync(Before, read.Add, Stop);
        Assert.Equal(filed.Order(), read.Select(unit => unit.Facility));
        AssertSame(rows, sums, reader.Lines);
        AssertAddsUp(province, read, reader.Lines);

        var submitted = new FilingFilter(Before, State: FilingState.Submitted, First: 3);
        var page = await reader.PageAsync(submitted, Whole, Stop);
        Assert.Equal((3, 4, true), (page.Page.Count, await reader.CountAsync(submitted, Stop), page.HasNext));
        var rest = await reader.PageAsync(
            new FilingFilter(Before, State: FilingState.Submitted, First: 3, After: page.Page[2].Facility),
            Whole,
            Stop
        );
        Assert.Equal(filed.Order(), page.Page.Concat(rest.Page).Select(f => f.Facility));
        Assert.False(rest.HasNext);

        var versions = await reader.VersionsAsync([.. page.Page.Select(f => f.Id!.Value)], Stop);
        Assert.All(versions.Values, of => Assert.Equal(1, Assert.Single(of).Number));

        read.Clear();
        var during = await reader.FiledAsync(Before, unit => FileAfterTheFirst(read, unit), Stop);
        Assert.Equal(4, read.Count);
        AssertSame(rows, during, reader.Lines);
        Assert.Equal(5, Total.Of(reader.Lines, await reader.TotalsAsync([Before], Stop)).Units);
    }

    /// <summary>Another unit submits while those that filed are read: it is in neither the units nor the sums.</summary>
    private void FileAfterTheFirst(List<FiledSection> read, FiledSection unit)
    {
        read.Add(unit);
        if (read.Count == 1)
        {
            FileAsync("380", CareLevel.District).GetAwaiter().GetResult();
        }
    }

    /// <summary>What a report fixes and what the screen shows agree, district by district and tier by tier.</summary>
    private static void AssertSame(IReadOnlyList<TotalRow> shown, IReadOnlyList<TotalRow> taken, LineSet lines)
    {
        Assert.NotEmpty(shown);
        foreach (var place in shown.Concat(taken).Select(row => (row.District, row.Tier)).Distinct())
        {
            var (one, other) = (At(shown), At(taken));
            Assert.Equal((one.Units, one.Stations, one.Synthetic), (other.Units, other.Stations, other.Synthetic));
            Assert.Equal(one.Means, other.Means);
            Assert.All(lines.AllNumbers, line => Assert.Equal(line.Of(one.Figures), line.Of(other.Figures)));

            Total At(IEnumerable<TotalRow> rows) =>
                Total.Of(lines, rows.Where(row => (row.District, row.Tier) == place));
        }
    }

    /// <summary>The units that a report lists add up to the sum above them, by plain addition.</summary>
    private static void AssertAddsUp(Total province, IReadOnlyList<FiledSection> units, LineSet lines)
    {
        Assert.Equal(province.Units, units.Count);
        foreach (var line in lines.AllNumbers.Where(line => line.AddsUp))
        {
            decimal?[] given = [.. units.Select(unit => line.Of(unit.Total)).Where(value => value is not null)];
            Assert.Equal(given.Length == 0 ? null : given.Sum(), line.Of(province.Figures));
        }
    }

    [Fact]
    public async Task Given_a_correction_Then_the_second_version_says_what_differs()
    {
        var facility = await SubmittedAsync();
        await Reviewer().PostAsync(facility, "return", new JsonObject { ["reason"] = "Xem lại" });
        await Reporter(facility).PutAsync(facility, Corrected, 3);
        Assert.Equal(200, (await Reporter(facility).PostAsync(facility, "submit")).Status);

        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);
        var filing = Assert.Single((await reader.FilingsAsync([new(Period, facility)], Stop)).Values);
        var versions = (await reader.VersionsAsync([filing.Id!.Value], Stop))[filing.Id.Value];
        Assert.Equal([1, 2], versions.Select(v => v.Number));
        Assert.Empty(versions[0].Changes);
        string[] corrected =
        [
            .. Good.Select(line => line.Key).Where(line => !JsonNode.DeepEquals(Good[line], Corrected[line])),
        ];
        Assert.NotEmpty(corrected);
        Assert.Superset(corrected.ToHashSet(), versions[1].Changes.Select(c => c.Line).ToHashSet());
        foreach (var change in versions[1].Changes.Where(c => Counts.Any(count => count.Key == c.Line)))
        {
            Assert.Equal((Number(Good[change.Line]), Number(Corrected[change.Line])), (change.From, change.To));
        }

        var decision = Assert.Single(versions[0].Decisions);
        Assert.Equal((FilingAction.Return, "Xem lại"), (decision.Action, decision.Reason));
    }

    [Fact]
    public void Given_any_figures_Then_a_formula_says_what_the_getter_says()
    {
        var lines = Fixture.Shape.Set;
        var compared = 0;
        for (var i = 0; i < 400; i++)
        {
            var figures = lines.Make(line => AnyValue(line, i));
            var known = lines.Numbers.ToDictionary(line => line.Name, line => line.Of(figures));
            foreach (
                var line in lines.Numbers.Where(line =>
                    line.Formula is { } f && f.Plus.Concat(f.Over).All(n => known[n] is not null)
                )
            )
            {
                Assert.Equal(FormulaValue.Of(line.Formula!, known), line.Of(figures));
                compared++;
            }

            foreach (var derived in lines.Derived)
            {
                known[derived.Name] = FormulaValue.Of(derived.Formula, known);
                Assert.Equal(known[derived.Name], derived.Of(figures));
                compared++;
            }
        }

        var computed = lines.Derived.Count + lines.Numbers.Count(line => line.Formula is not null);
        Assert.Equal(computed > 0, compared > 0);
    }

    [Fact]
    public void Given_any_figures_Then_each_rule_across_lines_is_broken_exactly_where_its_description_says()
    {
        var (lines, checks) = (Fixture.Shape.Set, Fixture.Shape.Checks);
        Rule[] rules = [.. checks.Rules.Where(rule => rule.IsAcrossLines())];
        Assert.SkipUnless(rules.Length > 0, "No line hangs on another.");
        var broken = new HashSet<Rule>();
        for (var i = 0; i < 400; i++)
        {
            // So small that sums come out even now and then.
            var figures = lines.Make(line => SmallValue(line.Name, i));
            lines
                .Texts.Where(text => SmallValue(text.Name, i) > 1)
                .ToList()
                .ForEach(text => text.Property.SetValue(figures, "Không"));
            Rule[] expected =
            [
                .. rules.Where(rule =>
                    RuleValue.Breaks(
                        rule,
                        name => lines.FindNumber(name)!.Of(figures),
                        name => lines.Find(name)!.IsBlank(figures)
                    )
                ),
            ];
            broken.UnionWith(expected);
            var input = new CheckInput(figures, [], figures, [], 30, null, null, new Dictionary<string, string>());
            Assert.Equal(
                expected.Select(rule => $"{rule.Code}:{rule.Lines[0]}").Order(),
                checks.Run(input).Where(c => rules.Any(rule => rule.Code == c.Code)).Select(c => c.Id).Order()
            );
        }

        Assert.Equal(rules.Length, broken.Count);

        static decimal? SmallValue(string line, int i) =>
            DrawnNumbers.Of(line, $"small {i}") is >= 0.15 and var chance
                ? Math.Floor((decimal)chance * (1 + i % 5))
                : null;
    }

    /// <summary>A blank, a zero, or any number the line takes; the same in every run.</summary>
    private static decimal? AnyValue(NumberLine line, int i)
    {
        var chance = DrawnNumbers.Of(line.Name, $"{i}");
        return chance switch
        {
            < 0.2 => null,
            < 0.3 => 0,
            _ => line.About.Kind != LineKind.Percentage
                ? Math.Floor((decimal)chance * FiguresReader.Largest)
                : (decimal)chance * 100,
        };
    }

    private static decimal Number(JsonNode? value) =>
        decimal.Parse(value!.ToString(), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> FileAsync(string? district, CareLevel tier)
    {
        var facility = Fixture.NewHospital(district, tier);
        await Reporter(facility, Before).PutAsync(facility, Good, 0);
        Assert.Equal(200, (await Reporter(facility, Before).PostAsync(facility, "submit")).Status);
        return facility;
    }

    private async Task<int> CommandsAsync(ISectionReader reader)
    {
        using var counter = Fixture.Host.CountSql();
        var page = await reader.PageAsync(new FilingFilter(Before), Whole, Stop);
        await reader.VersionsAsync([.. page.Page.Select(f => f.Id!.Value)], Stop);
        var read = counter.Count;
        await reader.TotalsAsync([Before, Period], Stop);
        // All lines in one pass over the rows of units and one over those of stations, however many periods: a query within the command, for each
        // line or station, would grow with them.
        var sql = Assert.Single(counter.Commands.Skip(read));
        var passes = Fixture.Section.Stations == StationReporting.Annex ? 2 : 1;
        Assert.Equal(passes, Regex.Count(sql, "select ", RegexOptions.IgnoreCase));
        Assert.Equal(passes, Regex.Count(sql, "group by ", RegexOptions.IgnoreCase));
        return counter.Count;
    }
}
