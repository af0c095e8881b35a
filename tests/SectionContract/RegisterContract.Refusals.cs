using System.Text;
using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;

namespace DeAn06.SectionContract;

/// <summary>What no register holds, and what stands in the way of a submission while the draft is kept.</summary>
public abstract partial class RegisterContract<TModule, TFixture>
{
    [Fact]
    public async Task Given_a_cell_that_cannot_be_read_Then_its_row_and_column_are_named_and_nothing_is_written()
    {
        var facility = Fixture.NewHospital();
        foreach (var (column, value, status, code) in Sample.BadCells())
        {
            JsonArray rows = [Sample.Row(1), new JsonObject(), Sample.Row(2, column, value.DeepClone())];
            var refused = await Reporter(facility).PutAsync(facility, With(rows), 0);
            Assert.Equal((status, $"2.{column.Name}:{code}"), (refused.Status, Assert.Single(At(refused))));
        }

        Assert.Equal("notStarted", (await Reporter(facility).GetAsync(facility)).Text("state"));
    }

    [Fact]
    public async Task Given_many_such_cells_Then_all_are_named_at_once_by_the_rows_as_given()
    {
        var facility = Fixture.NewHospital();
        var bad = Sample.BadCells().ToArray();
        JsonArray rows = [.. bad.Select(cell => new JsonObject { [cell.Column.Name] = cell.Value.DeepClone() })];
        var refused = await Reporter(facility).PutAsync(facility, With(rows), 0);
        Assert.Equal(bad.Any(cell => cell.Status == 400) ? 400 : 422, refused.Status);
        Assert.Equal(bad.Select((cell, i) => $"{i + 1}.{cell.Column.Name}:{cell.Code}"), At(refused));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"a\"")]
    [InlineData("{}")]
    public async Task Given_no_list_or_no_records_Then_400(string json)
    {
        var facility = Fixture.NewHospital();
        var figures = (JsonObject)Good.DeepClone();
        figures[Register.Name] = JsonNode.Parse(json);
        var refused = await Reporter(facility).PutAsync(facility, figures, 0);
        Assert.Equal((400, ".:wrongType"), (refused.Status, Assert.Single(At(refused))));

        figures[Register.Name] = new JsonArray(Sample.Row(1), JsonNode.Parse(json == "{}" ? "[]" : json));
        refused = await Reporter(facility).PutAsync(facility, figures, 0);
        Assert.Equal((400, "2.:wrongType"), (refused.Status, Assert.Single(At(refused))));
    }

    [Fact]
    public async Task Given_an_unknown_column_or_one_twice_Then_400_names_it()
    {
        var facility = Fixture.NewHospital();
        var row = Sample.Row(2);
        row["nosuchcolumn"] = 1;
        var refused = await Reporter(facility).PutAsync(facility, With([Sample.Row(1), row]), 0);
        Assert.Equal((400, "2.nosuchcolumn:unknownColumn"), (refused.Status, Assert.Single(At(refused))));

        var (first, cell) = Sample.Row(1).First();
        var twice =
            $$$"""{"figures":{"{{{Register.Name}}}":[{"{{{first}}}":{{{cell!.ToJsonString()}}},"{{{first}}}":null}]}}""";
        var content = new StringContent(twice, Encoding.UTF8, "application/json");
        refused = await Reporter(facility).PutRawAsync(facility, content, "\"0\"");
        Assert.Equal((400, $"1.{first}:duplicate"), (refused.Status, Assert.Single(At(refused))));
    }

    [Fact]
    public async Task Given_as_many_rows_as_it_takes_Then_they_are_kept_and_one_more_is_refused()
    {
        var facility = Fixture.NewHospital();
        var most = Register.MostRows;
        var refused = await Reporter(facility).PutAsync(facility, With(Sample.Rows(most + 1)), 0);
        Assert.Equal((422, ".:tooMany"), (refused.Status, Assert.Single(At(refused))));
        var rows = Sample.Rows(most);
        rows.Insert(0, new JsonObject());
        Assert.Equal(200, (await Reporter(facility).PutAsync(facility, With(rows), 0)).Status);
        AssertRows(Sample.Rows(most), await Reporter(facility).GetAsync(facility));
    }

    [Fact]
    public async Task Given_a_blank_cell_that_is_needed_Then_the_submission_names_it()
    {
        foreach (var column in Register.Columns.Where(column => !column.About.Optional))
        {
            await RefusedAsync(
                [Sample.Row(1), Sample.Row(2, column, null)],
                $"blankCell:{Register.Name}#2.{column.Name}"
            );
        }
    }

    [Fact]
    public async Task Given_a_cell_that_is_needed_only_with_another_Then_it_is_asked_only_there()
    {
        var conditional = Register.Columns.Where(column => column.NeededWhen.Count > 0).ToArray();
        Assert.SkipUnless(conditional.Length > 0, "No column hangs on another.");
        foreach (var column in conditional)
        {
            var on = Assert.Single(column.NeededWhen.Select(condition => condition.Column).Distinct());
            foreach (var choice in Register.Find(on!)!.Choices)
            {
                var row = Sample.Row(1, column, null);
                row[on!] = choice.Value;
                string[] asked = column.NeededWhen.Any(condition => condition.Is == choice.Value)
                    ? [$"blankCell:{Register.Name}#1.{column.Name}"]
                    : [];
                await RefusedAsync([row], asked);
            }
        }
    }

    [Fact]
    public async Task Given_a_key_twice_Then_the_later_row_is_refused_however_it_is_written()
    {
        var again = Sample.Row(2);
        foreach (var column in Register.Columns.Where(column => column.About.Key))
        {
            again[column.Name] =
                column.Kind == ColumnKind.Text
                    ? $" {Sample.Cell(column, 1).ToString().ToUpperInvariant().Normalize(NormalizationForm.FormD)} "
                    : Sample.Cell(column, 1);
        }

        await RefusedAsync([Sample.Row(1), Sample.Row(3), again], $"duplicateRow:{Register.Name}#3");
    }

    [Fact]
    public async Task Given_rows_that_share_a_part_of_their_key_or_have_none_Then_neither_is_a_duplicate()
    {
        var keys = Register.Columns.Where(column => column.About.Key).ToArray();
        foreach (var column in keys.Length > 1 ? keys : [])
        {
            await RefusedAsync([Sample.Row(1), Sample.Row(2, column, Sample.Cell(column, 1))]);
        }

        JsonObject Nameless(int number)
        {
            var row = Sample.Row(number);
            Array.ForEach(keys, column => row[column.Name] = null);
            return row;
        }

        await RefusedAsync(
            [Nameless(1), Nameless(1)],
            [
                .. Enumerable
                    .Range(1, 2)
                    .SelectMany(row =>
                        keys.Where(column => !column.About.Optional)
                            .Select(column => $"blankCell:{Register.Name}#{row}.{column.Name}")
                    ),
            ]
        );
    }

    [Fact]
    public async Task Given_a_date_after_the_window_Then_the_submission_is_refused_at_it()
    {
        var dates = Register.Columns.Where(column => column.Kind == ColumnKind.Date).ToArray();
        Assert.SkipUnless(dates.Length > 0, "It asks for no date.");
        foreach (var column in dates)
        {
            await RefusedAsync([Sample.Row(1), Sample.Row(2, column, RegisterRows.Day(Window.To))]);
            await RefusedAsync(
                [Sample.Row(1), Sample.Row(2, column, RegisterRows.Day(Window.To.AddDays(1)))],
                $"afterWindow:{Register.Name}#2.{column.Name}"
            );
        }
    }

    /// <summary>The draft is kept as typed and says what it fails; its submission fails just that, or goes through where that is nothing.</summary>
    private async Task RefusedAsync(JsonArray rows, params string[] checks)
    {
        var facility = Fixture.NewHospital();
        var saved = await Reporter(facility).PutAsync(facility, With(rows), 0);
        Assert.Equal(200, saved.Status);
        Assert.Equal(checks, saved.Checks);
        var answer = await Reporter(facility).PostAsync(facility, "submit");
        Assert.Equal(checks.Length == 0 ? 200 : 422, answer.Status);
        if (checks.Length > 0)
        {
            Assert.Equal(
                checks,
                answer.Body["errors"]!
                    .AsArray()
                    .Select(e => $"{e!["code"]}:{e["line"]}#{e["row"]}{(e["column"] is { } c ? $".{c}" : "")}")
            );
            var kept = await Reporter(facility).GetAsync(facility);
            Assert.Equal(("draft", checks.Length), (kept.Text("state"), kept.Checks.Length));
            Assert.Equal(rows.Count, kept.Body["figures"]![Register.Name]!.AsArray().Count);
        }
    }

    /// <summary>`row.column:code` of each refused cell; every one of them is of the register.</summary>
    private IEnumerable<string> At(Answer refused)
    {
        var errors = refused.Body["errors"]!.AsArray();
        Assert.All(errors, error => Assert.Equal(Register.Name, error!["line"]!.ToString()));
        return errors.Select(error => $"{error!["row"]}.{error["column"]}:{error["code"]}");
    }
}
