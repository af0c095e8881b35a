using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.SectionContract;

/// <summary>What every section does with a register, by the first that it asks: keeps, refuses, checks, compares, carries on.</summary>
public abstract partial class RegisterContract<TModule, TFixture>(TFixture fixture)
    : WordsContract<TModule, TFixture>(fixture)
    where TModule : IModule, new()
    where TFixture : SectionFixture<TModule>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private RegisterLine Register => Fixture.Shape.Set.Registers[0];

    /// <summary>Rows that any of the section's periods takes.</summary>
    private RegisterRows Sample => new(Register, WindowOf(Before).To);

    /// <summary>The widest column for words.</summary>
    protected override JsonObject Saying(string words) =>
        With([
            Sample.Row(
                1,
                Register.Columns.Where(c => c.Kind == ColumnKind.Text).MaxBy(c => c.About.Most)!,
                JsonValue.Create(words)
            ),
        ]);

    [Fact]
    public async Task Given_rows_Then_they_read_back_as_typed()
    {
        var facility = Fixture.NewHospital();
        Assert.Equal(200, (await Reporter(facility).PutAsync(facility, With(Sample.Rows(3)), 0)).Status);
        AssertRows(Sample.Rows(3), await Reporter(facility).GetAsync(facility));
    }

    [Fact]
    public async Task Given_no_answer_or_an_empty_list_Then_the_two_differ_and_only_one_can_be_submitted()
    {
        var facility = Fixture.NewHospital();
        var reporter = Reporter(facility);
        var blank = await reporter.PutAsync(facility, With(null), 0);
        Assert.Null(blank.Body["figures"]![Register.Name]);
        Assert.All(Counted, line => Assert.Null(blank.Body["figures"]![line]));
        var refused = await reporter.PostAsync(facility, "submit");
        Assert.Equal((422, $"{Register.Name}:blank"), (refused.Status, Assert.Single(refused.Errors)));

        var none = await reporter.PutAsync(facility, With([]), 1);
        AssertRows([], none);
        Assert.NotNull(none.Body["figures"]![Register.Name]);
        Assert.All(Counted, line => Assert.Equal("0", none.Body["figures"]![line]!.ToString()));
        Assert.Equal(200, (await reporter.PostAsync(facility, "submit")).Status);
    }

    [Fact]
    public async Task Given_registers_alone_and_each_empty_Then_whatever_else_is_not_asked_lets_it_submit()
    {
        var lines = Fixture.Shape.Set;
        Assert.SkipUnless(
            lines.Asked.All(line => line is RegisterLine || line.Count is not null || line.About.Optional),
            "It asks for more than registers."
        );
        var facility = Fixture.NewHospital();
        var none = new JsonObject(lines.Registers.Select(r => KeyValuePair.Create(r.Name, (JsonNode?)new JsonArray())));
        await Reporter(facility).PutAsync(facility, none, 0);
        Assert.Equal(200, (await Reporter(facility).PostAsync(facility, "submit")).Status);
    }

    [Fact]
    public async Task Given_rows_of_which_nothing_is_given_Then_they_are_no_rows()
    {
        var facility = Fixture.NewHospital();
        var nulls = new JsonObject(Register.Columns.Select(c => KeyValuePair.Create(c.Name, (JsonNode?)null)));
        var spaces = new JsonObject(
            Register
                .Columns.Where(c => c.Kind != ColumnKind.Number)
                .Select(c => KeyValuePair.Create(c.Name, (JsonNode?)(c.Kind == ColumnKind.Text ? " \u00a0" : "")))
        );
        JsonArray rows = [new JsonObject(), Sample.Row(1), nulls, spaces, Sample.Row(2), new JsonObject()];
        Assert.Equal(200, (await Reporter(facility).PutAsync(facility, With(rows), 0)).Status);
        AssertRows(Sample.Rows(2), await Reporter(facility).GetAsync(facility));
    }

    [Fact]
    public async Task Given_text_in_a_cell_Then_it_reads_back_composed_and_trimmed()
    {
        foreach (var column in Register.Columns.Where(c => c.Kind == ColumnKind.Text))
        {
            var facility = Fixture.NewHospital();
            var row = Sample.Row(1, column, "  Quye\u0302\u0301t đi\u0323nh ");
            Assert.Equal(200, (await Reporter(facility).PutAsync(facility, With([row]), 0)).Status);
            AssertRows([Sample.Row(1, column, "Quyết định")], await Reporter(facility).GetAsync(facility));
        }
    }

    [Fact]
    public async Task Given_a_second_version_Then_each_row_added_removed_or_changed_is_named_by_its_key()
    {
        var changed = Register.Columns.First(column => !column.About.Key);
        JsonObject[] was = [Sample.Row(1), Sample.Row(2), Sample.Row(3)];
        JsonObject[] now = [Sample.Row(4), Sample.Row(3), Sample.Row(1, changed, Sample.Cell(changed, 2))];
        var facility = Fixture.NewHospital();
        await FileAsync(facility, With([.. was]));
        await Reviewer().PostAsync(facility, "return", new JsonObject { ["reason"] = "Xem lại" });
        await FileAsync(facility, With([.. now]));

        await using var scope = Fixture.Host.Services.CreateAsyncScope();
        var reader = Fixture.Reader(scope);
        var filing = Assert.Single((await reader.FilingsAsync([new(Period, facility)], Stop)).Values).Id!.Value;
        var versions = (await reader.VersionsAsync([filing], Stop))[filing];
        Assert.Equal([3, 3], versions.Select(version => Register.Rows(version.Figures)!.Count));
        Assert.Equal(
            new (string?, string?, string?, decimal?)[]
            {
                (Sample.KeyWords(was[0]), Sample.Words(was[0]), Sample.Words(now[2]), null),
                (Sample.KeyWords(was[1]), Sample.Words(was[1]), null, null),
                (Sample.KeyWords(now[0]), null, Sample.Words(now[0]), null),
            },
            versions[1]
                .Changes.Where(change => change.Line == Register.Name)
                .Select(change => (change.Row, change.FromText, change.ToText, change.From ?? change.To))
        );
    }

    [Fact]
    public async Task Given_a_stale_write_Then_it_says_by_row_what_differs_and_an_answer_of_none_is_a_difference()
    {
        var facility = Fixture.NewHospital();
        await Reporter(facility).PutAsync(facility, With([]), 0);
        Assert.Equal([("", "", "Không có")], await StaleAsync(null, 0));
        Assert.Equal([], await StaleAsync([], 0));
        var (key, words) = (Sample.KeyWords(Sample.Row(1)), Sample.Words(Sample.Row(1)));
        Assert.Equal([(key, words, "")], await StaleAsync([Sample.Row(1)], 0));
        await Reporter(facility).PutAsync(facility, With([Sample.Row(1)]), 1);
        Assert.Equal([(key, "", words)], await StaleAsync(null, 1));

        async Task<IEnumerable<(string, string, string)>> StaleAsync(JsonArray? rows, int version)
        {
            var stale = await Reporter(facility).PutAsync(facility, With(rows), version);
            Assert.Equal(412, stale.Status);
            return stale.Body["changes"]!
                .AsArray()
                .Where(change => change!["line"]!.ToString() == Register.Name)
                .Select(change => ($"{change!["row"]}", $"{change["fromText"]}", $"{change["toText"]}"));
        }
    }

    /// <summary>What is counted from the register.</summary>
    private IEnumerable<string> Counted =>
        Fixture.Shape.Set.Numbers.Where(line => line.Count?.Line == Register.Name).Select(line => line.Name);

    private JsonObject With(JsonArray? rows)
    {
        var figures = (JsonObject)Good.DeepClone();
        figures[Register.Name] = rows;
        return figures;
    }

    private void AssertRows(JsonArray rows, Answer answer) =>
        Assert.Equal(rows.ToJsonString(), answer.Body["figures"]![Register.Name]!.ToJsonString());
}
