using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.SharedKernel.Tests.Figures;

/// <summary>Whatever JSON holds, texts, choices, money and rows are kept exactly, or refused by line, row and column.</summary>
public sealed class NotebookReaderTests
{
    private static readonly FiguresReader Reader = new(Notebook.Lines);

    private static readonly Gen<string> Scalar = AnyOf(
        "null",
        "true",
        "0",
        "1",
        "2",
        "3",
        "-1",
        "2.5",
        "20e-1",
        "1e-40",
        "4.00000000000000000000000000000001",
        "2147483647",
        "2147483648",
        "999999999999999",
        "1000000000000000",
        "1e400",
        "\"\"",
        "\"  \"",
        "\"a\"",
        "\" A \"",
        "\"other\"",
        "\"1\"",
        "\"2023-05-31\"",
        "\"2023-02-30\"",
        "\"1899-12-31\"",
        "\"31/05/2023\"",
        "\"He\\u0302\\u0323\"",
        "\"hai\\ndòng\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        $"\"{new string('x', 20)}\"",
        $"\"{new string('x', 21)}\"",
        $"\"{new string('x', 31)}\""
    );

    private static readonly Gen<string> Row = Object(
        AnyOf("name", "kind", "remark", "grade", "day", "quantity", "nope", "Name"),
        Scalar
    );

    private static readonly Gen<string> Value = Gen.OneOf(
        Scalar,
        Row,
        Gen.OneOf(Row, Row, Scalar).Array[0, 7].Select(rows => $"[{string.Join(",", rows)}]")
    );

    private static readonly Gen<string> Json = Gen.OneOf(
        Scalar,
        Object(AnyOf([.. Notebook.Lines.All.Select(line => line.Name), "nope", "\\ud800"]), Value)
    );

    [Fact]
    public void Any_JSON_is_kept_exactly_or_refused_where_it_is_wrong() =>
        Json.Sample(
            text =>
            {
                var noText = text.Contains("\\ud800", StringComparison.Ordinal);
                using var json = JsonDocument.Parse(text);
                var errors = new List<LineError>();
                Notebook? figures;
                try
                {
                    figures = (Notebook?)Reader.Read(json.RootElement, "TYT-1", errors);
                }
                catch (InvalidOperationException) when (noText)
                {
                    // Half a surrogate pair is no text; the endpoint answers for it.
                    return true;
                }

                return errors.Count == 0
                    ? figures is not null && IsKept(json.RootElement, figures)
                    : figures is null && (noText || errors.TrueForAll(error => IsAt(json.RootElement, error)));
            },
            iter: 30_000
        );

    [Theory]
    [InlineData("entries", "{}", "wrongType", null, null)]
    [InlineData("entries", "[{\"quantity\":1},{},{},5,{\"quantity\":1},5,5,5,5]", "tooMany", null, null)]
    [InlineData("entries", "[null]", "wrongType", 1, null)]
    [InlineData("entries", """[{"nope":null}]""", "unknownColumn", 1, "nope")]
    [InlineData("entries", """[{"name":"a","name":"b"}]""", "duplicate", 1, "name")]
    [InlineData("entries", """[{"name":5}]""", "wrongType", 1, "name")]
    [InlineData("entries", """[{"name":"012345678901234567890"}]""", "tooLong", 1, "name")]
    [InlineData("entries", """[{"name":"hai\ndòng"}]""", "unreadable", 1, "name")]
    [InlineData("entries", """[{"kind":"A"}]""", "unknownChoice", 1, "kind")]
    [InlineData("entries", """[{"grade":1}]""", "wrongType", 1, "grade")]
    [InlineData("entries", """[{"day":"31/05/2023"}]""", "notADate", 1, "day")]
    [InlineData("entries", """[{"day":"1899-12-31"}]""", "notADate", 1, "day")]
    [InlineData("entries", """[{"quantity":-1}]""", "notACount", 1, "quantity")]
    [InlineData("entries", """[{"quantity":1.5}]""", "notACount", 1, "quantity")]
    [InlineData("entries", """[{"quantity":1e-40}]""", "notACount", 1, "quantity")]
    [InlineData("entries", """[{"quantity":2147483648}]""", "notACount", 1, "quantity")]
    [InlineData("entries", """[{"quantity":"5"}]""", "notACount", 1, "quantity")]
    [InlineData("entries", """[{"name":"a"},{},{"name":" "},{"quantity":-1}]""", "notACount", 2, "quantity")]
    [InlineData("level", "3", "unknownChoice", null, null)]
    [InlineData("level", "\"1\"", "wrongType", null, null)]
    [InlineData("spent", "1000000000000000", "tooLarge", null, null)]
    [InlineData("spent", "0.5", "fractional", null, null)]
    [InlineData("spent", "-1", "negative", null, null)]
    [InlineData("reason", "5", "wrongType", null, null)]
    [InlineData("reason", "\"0123456789012345678901234567890\"", "tooLong", null, null)]
    [InlineData("reason", "\"a\\u0007\"", "unreadable", null, null)]
    public void A_wrong_value_has_its_own_code_and_place(
        string line,
        string value,
        string code,
        int? row,
        string? column
    )
    {
        var error = Assert.Single(Read($$"""{"{{line}}":{{value}}}""").Errors);
        Assert.Equal(
            (line, code, row, column, "TYT-1"),
            (error.Line, error.Code, error.Row, error.Column, error.Station)
        );
    }

    [Fact]
    public void A_row_keeps_its_number_though_the_one_before_could_not_be_read()
    {
        var errors = Read("""{"entries":[{"kind":"?"},{},{"day":"?","grade":"?"},7]}""").Errors;

        Assert.Equal(
            [(1, "kind"), (2, "day"), (2, "grade"), (3, null)],
            errors.Select(error => (error.Row!.Value, error.Column))
        );
    }

    [Fact]
    public void What_is_counted_is_not_taken_and_no_list_is_not_an_empty_one()
    {
        var none = Read("""{"entries":null,"entryCount":9,"withLevel":"x"}""").Figures!;
        Assert.Equal(new Notebook(), none);

        var empty = Read("""{"entries":[],"level":0,"entryCount":9}""").Figures!;
        Assert.NotNull(empty.Entries);
        Assert.Equal((0, 0, 0, 0), (empty.EntryCount, empty.TopEntries, empty.Quantity, empty.WithLevel));
    }

    private static (Notebook? Figures, List<LineError> Errors) Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        var errors = new List<LineError>();
        return ((Notebook?)Reader.Read(json.RootElement, "TYT-1", errors), errors);
    }

    /// <summary>Every value that was given stands in the figures as it was given, and nothing else does.</summary>
    private static bool IsKept(JsonElement json, Notebook figures)
    {
        JsonElement Given(string name) =>
            json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

        return Notebook
            .Lines.All.Where(line => line.Count is null)
            .All(line =>
                line switch
                {
                    NumberLine number => IsNumber(Given(line.Name), number.Of(figures)),
                    TextLine text => TextOf(Given(line.Name)) == text.Of(figures),
                    _ => AreRows(Given(line.Name), figures.Entries),
                }
            );
    }

    private static bool AreRows(JsonElement json, IReadOnlyList<Entry>? rows)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return rows is null;
        }

        var given = json.EnumerateArray().Where(HasContent).ToArray();
        return rows?.Count == given.Length
            && given
                .Zip(rows)
                .All(x =>
                    Notebook.Register.Columns.All(column =>
                    {
                        x.First.TryGetProperty(column.Name, out var cell);
                        return column.Kind == ColumnKind.Number
                            ? IsNumber(cell, (long?)column.Of(x.Second))
                            : TextOf(cell) == column.Plain(x.Second);
                    })
                );
    }

    private static bool IsNumber(JsonElement json, decimal? kept) =>
        json.ValueKind == JsonValueKind.Number
            ? kept is { } value && Exact.Of(json.GetRawText()) == Exact.Of(value)
            : kept is null;

    private static string? TextOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.String
        && json.GetString()!.Trim().Normalize(NormalizationForm.FormC) is { Length: > 0 } text
            ? text
            : null;

    /// <summary>A refusal names something that was sent: its line, of a list the row among those with content, and the column.</summary>
    private static bool IsAt(JsonElement json, LineError error)
    {
        if (error.Station != "TYT-1" || json.ValueKind != JsonValueKind.Object)
        {
            return error.Line == "figures";
        }

        if (!json.TryGetProperty(error.Line!, out var value))
        {
            return false;
        }

        if (error.Row is not { } row)
        {
            return error.Column is null;
        }

        // Of a line that is given twice either may be meant.
        return json.EnumerateObject()
            .Where(member => member.NameEquals(error.Line) && member.Value.ValueKind == JsonValueKind.Array)
            .Select(member => member.Value.EnumerateArray().Where(HasContent).ElementAtOrDefault(row - 1))
            .Any(found =>
                error.Column is null
                    ? found.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined)
                    : found.ValueKind == JsonValueKind.Object && found.TryGetProperty(error.Column, out _)
            );
    }

    private static bool HasContent(JsonElement row) =>
        row.ValueKind != JsonValueKind.Object
        || row.EnumerateObject().GroupBy(cell => cell.Name).Any(cells => cells.Count() > 1)
        || row.EnumerateObject().Any(cell => !IsBlank(cell));

    /// <summary>Null, or a text of nothing; of blanks alone only where one writes freely.</summary>
    private static bool IsBlank(JsonProperty cell) =>
        Notebook.Register.Find(cell.Name) is { } column
        && cell.Value.ValueKind switch
        {
            JsonValueKind.Null => true,
            JsonValueKind.String when column.Kind == ColumnKind.Text => string.IsNullOrWhiteSpace(
                cell.Value.GetString()
            ),
            JsonValueKind.String when column.Kind != ColumnKind.Number => cell.Value.GetString() is "",
            _ => false,
        };

    private static Gen<string> AnyOf(params string[] texts) => Gen.OneOf([.. texts.Select(Gen.Const)]);

    private static Gen<string> Object(Gen<string> names, Gen<string> values) =>
        Gen.Select(names, values)
            .Select((name, value) => string.Create(CultureInfo.InvariantCulture, $"\"{name}\":{value}"))
            .Array[0, 5]
            .Select(members => $"{{{string.Join(",", members)}}}");
}
