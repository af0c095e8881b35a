using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DeAn06.PublicApi.Tests.Contract;

namespace DeAn06.PublicApi.Tests.Matrix;

/// <summary>Field × person × unit, the fields read from the gateway's schema.</summary>
public sealed class FieldMatrixTests(Running running)
{
    private static readonly string[] Units = ["BV-3801", "TTYT-380"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_field_has_its_right_declared_and_every_declaration_its_field()
    {
        var schema = await SchemaAsync();
        var found = schema
            .Types.Values.Where(type => type.IsComposite && !IsOfLines(type.Name))
            .SelectMany(type =>
                type.Fields.Where(field => !IsSection(schema, type, field)).Select(field => NameOf(schema, type, field))
            )
            .ToHashSet();

        Assert.Empty(found.Except(FieldRights.All.Keys));
        Assert.Empty(FieldRights.All.Keys.Except(found));
    }

    [Fact]
    public async Task Each_field_is_answered_to_those_to_whom_it_is_open_and_refused_to_others()
    {
        var schema = await SchemaAsync();
        // What no unit is named in is the same question for both.
        var questions = Questions(schema).DistinctBy(question => question.Text).ToArray();
        Assert.True(questions.Length > 200, $"{questions.Length} questions");
        var wrong = new List<string>();
        foreach (var person in running.People.All)
        {
            // An answer tells twenty errors at most. One that may not be blank blanks all that is asked beside it.
            foreach (
                var batch in questions.Where(q => !q.Alone).Chunk(16).Concat(questions.Where(q => q.Alone).Chunk(1))
            )
            {
                await TryAsync(person, batch, wrong);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Lists_hold_a_reporters_own_rows_alone()
    {
        var schema = await SchemaAsync();
        var lists = string.Join(
            ' ',
            schema.Sections.Select(section =>
                $"{section.Field} {{ filings(first: 100) {{ nodes {{ facility {{ code }} }} }} }}"
            )
        );
        lists += " sections { filings(first: 100) { nodes { facility { code } } } }";
        var query =
            $"{{ period(code: \"{Trial.Period}\") {{ board(first: 100) {{ nodes {{ facility {{ code }} }} }} changes {{ rows {{ facility {{ code }} }} }} reminders {{ facility {{ code }} }} extensions {{ facility {{ code }} }} {lists} }} }}";
        foreach (var person in running.People.All.Where(person => person.Unit is not null))
        {
            var answer = await AskAsync(person, query);
            Assert.Null(answer["errors"]);
            var codes = answer["data"]!.ToJsonString().Split("\"code\":\"").Skip(1).Select(rest => rest.Split('"')[0]);
            Assert.Equal([person.Unit!], codes.Distinct());
        }
    }

    private async Task TryAsync(Person person, Question[] batch, List<string> wrong)
    {
        var query = $"{{ {string.Join(' ', batch.Select((question, i) => $"q{i}: {question.Text}"))} }}";
        var answer = await AskAsync(person, query);
        var data = answer["data"] as JsonObject;
        var errors = answer["errors"]?.AsArray() ?? [];
        for (var i = 0; i < batch.Length; i++)
        {
            var error =
                errors.FirstOrDefault(e => e!["path"]?[0]?.ToString() == $"q{i}")
                ?? (data is null ? errors.FirstOrDefault() : null);
            // Who must change the password first is refused before the gateway, with a problem.
            var code = answer["type"]?.ToString() is "urn:dean06:mustChangePassword"
                ? "FORBIDDEN"
                : error?["extensions"]?["code"]?.ToString();
            if (
                batch[i].IsOpenTo(person)
                    ? error is not null
                    : code is null || (!person.IsNobody && code != "FORBIDDEN")
            )
            {
                wrong.Add($"{person}, {batch[i].Name}: {error?.ToJsonString() ?? data?[$"q{i}"]?.ToJsonString()}");
            }
        }
    }

    /// <summary>Each guarded field of each object, by itself under a field that may be blank.</summary>
    private static IEnumerable<Question> Questions(GraphSchema schema)
    {
        foreach (var unit in Units)
        {
            foreach (
                var (name, right) in FieldRights.All.Where(entry =>
                    entry.Value is not (Right.AsItsParent or Right.OwnSession)
                )
            )
            {
                var (type, field) = (name.Split('.')[0], name.Split('.')[1].Split('(')[0]);
                foreach (var (before, prefix) in PathsTo(schema, type, unit))
                {
                    var answered = schema
                        .Types[type.Replace("~", prefix, StringComparison.Ordinal)]
                        .Fields.Single(f => f.Name == field);
                    var asked =
                        field
                        + ArgumentsOf(field, unit)
                        + (schema.Types[answered.Type].IsComposite ? "{__typename}" : "");
                    yield return new Question(
                        $"{prefix}{name} of {unit}",
                        before.Replace("@", asked, StringComparison.Ordinal),
                        right,
                        unit,
                        Alone: type == "Query" && !answered.IsNullable
                    );
                }
            }
        }
    }

    private static IEnumerable<(string Before, string Prefix)> PathsTo(GraphSchema schema, string type, string unit) =>
        type switch
        {
            "Query" => [("@", "")],
            "ReportingPeriod" => [($"period(code: \"{Trial.Period}\") {{ @ }}", "")],
            "Facility" => [($"facility(code: \"{unit}\") {{ @ }}", "")],
            "Section" =>
            [
                .. schema.Sections.SelectMany(section =>
                    new[] { $"section(name: \"{section.Name}\")", $"sections(names: [\"{section.Name}\"])" }.Select(
                        field => ($"period(code: \"{Trial.Period}\") {{ {field} {{ @ }} }}", "")
                    )
                ),
            ],
            _ => schema.Sections.Select(section =>
                ($"period(code: \"{Trial.Period}\") {{ {section.Field} {{ @ }} }}", section.Prefix)
            ),
        };

    private static string ArgumentsOf(string field, string unit) =>
        field switch
        {
            "filing" => $"(facility: \"{unit}\")",
            "facility" => $"(code: \"{unit}\")",
            "period" => $"(code: \"{Trial.Period}\")",
            "node" => "(id: \"RmFjaWxpdHk6QlYtMzgwMQ==\")",
            "communes" => "(district: \"380\")",
            "reports" => "(year: 2023)",
            _ => "",
        };

    private async Task<JsonNode> AskAsync(Person person, string query)
    {
        using var answer = await person.Client.PostAsJsonAsync("/graphql", new { query }, Ct);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!;
    }

    private Task<GraphSchema> SchemaAsync() => GraphSchema.ReadAsync(running.People["admin"].Client);

    private static string NameOf(GraphSchema schema, GraphType type, GraphField field)
    {
        var prefix = schema
            .Sections.Select(section => section.Prefix)
            .Where(prefix => type.Name.StartsWith(prefix, StringComparison.Ordinal))
            .MaxBy(prefix => prefix.Length);
        var arguments = field.Arguments.Count > 0 ? $"({string.Join(',', field.Arguments.Select(a => a.Name))})" : "";
        return $"{(prefix is null ? type.Name : "~" + type.Name[prefix.Length..])}.{field.Name}{arguments}";
    }

    private static bool IsOfLines(string type) =>
        type.EndsWith("Row", StringComparison.Ordinal)
        || (
            type.EndsWith("Figures", StringComparison.Ordinal)
            && !type.EndsWith("StationFigures", StringComparison.Ordinal)
        );

    private static bool IsSection(GraphSchema schema, GraphType type, GraphField field) =>
        type.Name == "ReportingPeriod" && schema.Sections.Any(section => section.Field == field.Name);

    private sealed record Question(string Name, string Text, Right Right, string Unit, bool Alone)
    {
        public bool IsOpenTo(Person person) => person.Has(Right, Unit);
    }
}
