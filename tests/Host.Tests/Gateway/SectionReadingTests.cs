using System.Text.Json.Nodes;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Sections;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>A section read by its name: the same as by its own types, figures by line name as REST writes them.</summary>
public sealed class SectionReadingTests(GatewayFixture fixture)
{
    private const string Everything = """
        definition { name lines { name } }
        province { units stations syntheticUnits figures means { line mean units } }
        byDistrict { district { code } units figures means { line mean units } }
        byTier { tier units figures }
        trend(periods: 3) { period { code } units figures cumulative }
        queue { submitted clean returned accepted }
        filing(facility: "UNIT") { ...F }
        filings(first: 40) { totalCount edges { cursor node { state } } nodes { facility { code } figures total peers { figures } } pageInfo { hasNextPage endCursor } }
        yearTotal { periods { code } figures owed complete missing(first: 3) { totalCount nodes { facility { code } } } }
        """;

    private const string Filing = """
        facility { code district { code } } period days state version figures total carriedFrom { code }
        stations { station name figures } expectedStations { station } checks { id message } allowedActions
        explanations { check text } returned { reason } reopened { reason } submission submittedAt late receipt risk riskScore
        savedAt dueAt periodState extendedUntil synthetic
        previous { period days held figures total stations { station figures } } history(periods: 2) { period figures total }
        tierBefore { units period figures } peers { units label figures }
        versions { number figures stations { station figures } changes { line from to row fromText toText } decisions { action } }
        """;

    private SectionShape[] Shapes =>
        [.. fixture.Host.Services.GetServices<SectionShape>().InFormOrder(shape => shape.Section)];

    /// <summary>With a unit that owes it: those with stations where the section has any.</summary>
    public static TheoryData<string, string> Sections =>
        new()
        {
            { "insurance-data", "TTYT-380" },
            { "e-prescriptions", "BV-3801" },
            { "cashless-payments", "TTYT-380" },
            { "citizen-id-visits", "TTYT-380" },
            { "digital-signatures", "TTYT-380" },
            { "directive-documents", "BV-3801" },
            { "communications", "TTYT-380" },
            { "information-systems", "BV-3801" },
            { "covid-vaccination-cleaning", "CDC-38" },
            { "resources", "BV-3801" },
            { "assessment", "BV-3801" },
        };

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task What_is_read_by_name_is_what_the_sections_own_types_say(string name, string unit)
    {
        var asked = Everything.Replace("UNIT", unit, StringComparison.Ordinal);
        var shape = Shapes.Single(one => one.Section.Name == name);
        var typed = $"{shape.Section.CamelName} {{ {Spelled(asked, shape)} }}";
        foreach (var period in await PeriodsAskingAsync(shape.Section))
        {
            var one = await fixture.Host.QueryAsync(
                "office",
                $$"""
                { period(code: "{{period}}") { {{typed}} } }
                fragment F on {{shape.Section.PascalName}}Filing { {{Spelled(Filing, shape)}} }
                """
            );
            var other = await fixture.Host.QueryAsync(
                "office",
                $$"""
                { period(code: "{{period}}") { section(name: "{{name}}") { {{asked}} } } }
                fragment F on SectionFiling { {{Filing}} }
                """
            );
            var (own, shared) = (one["period"]![shape.Section.CamelName]!, other["period"]!["section"]!);
            Assert.NotNull(own["filing"]);
            Assert.Equal(own.ToJsonString(), shared.ToJsonString());
        }
    }

    [Theory]
    [InlineData("e-prescriptions", "2023-07", "BV-3801")]
    [InlineData("citizen-id-visits", "2023-07", "TTYT-380")]
    [InlineData("emr-level", "2023-H1", "BV-3801")]
    [InlineData("information-systems", "2023-H1", "BV-3801")]
    [InlineData("directive-documents", "2023-H1", "BV-3801")]
    [InlineData("assessment", "2023-H1", "BV-3801")]
    public async Task Figures_are_spelled_as_in_REST(string name, string period, string facility)
    {
        var rest = (await fixture.Host.GetAsync("office", $"/api/{name}/{period}/{facility}")).Body;
        var filing = (
            await fixture.Host.QueryAsync(
                "office",
                $$"""{ period(code: "{{period}}") { section(name: "{{name}}") { filing(facility: "{{facility}}") { figures total stations { station figures } } } } }"""
            )
        )["period"]!["section"]!["filing"]!;

        SameLines(rest["figures"]!, filing["figures"]!);
        SameLines(rest["total"]!, filing["total"]!);
        var stations = rest["stations"]!.AsArray();
        Assert.Equal(stations.Count, filing["stations"]!.AsArray().Count);
        foreach (var (one, other) in stations.Zip(filing["stations"]!.AsArray()))
        {
            Assert.Equal(one!["station"]!.ToString(), other!["station"]!.ToString());
            SameLines(one["figures"]!, other["figures"]!);
        }
    }

    [Theory]
    [InlineData("information-systems")]
    [InlineData("resources")]
    [InlineData("e-prescriptions")]
    [InlineData("assessment")]
    public async Task Numbers_and_words_can_be_asked_for_alone(string name)
    {
        var period = (await PeriodsAskingAsync(Shapes.Single(one => one.Section.Name == name).Section))[0];
        var filing = (
            await fixture.Host.QueryAsync(
                "office",
                $$"""{ period(code: "{{period}}") { section(name: "{{name}}") { filing(facility: "BV-3801") { all: figures numbers: figures(kind: NUMBERS) words: figures(kind: WORDS) } } } }"""
            )
        )["period"]!["section"]!["filing"]!;
        var (all, numbers, words) = (Members(filing["all"]!), Members(filing["numbers"]!), Members(filing["words"]!));

        var lines = Shapes.Single(one => one.Section.Name == name).Set;
        Assert.Equal(lines.Numbers.Select(l => l.Name).Concat(lines.Derived.Select(l => l.Name)), numbers.Keys);
        Assert.Equal(lines.Asked.Where(l => l is not NumberLine).Select(l => l.Name), words.Keys);
        Assert.Equal(all.OrderBy(one => one.Key), numbers.Concat(words).OrderBy(one => one.Key));
    }

    [Fact]
    public async Task A_name_that_no_section_has_is_nothing()
    {
        var period = (
            await fixture.Host.QueryAsync(
                "office",
                """{ period(code: "2023-07") { section(name: "no-such") { queue { submitted } } camel: section(name: "ePrescriptions") { queue { submitted } } sections(names: ["no-such"]) { queue { submitted } } } }"""
            )
        )["period"]!;

        Assert.Equal("""{"section":null,"camel":null,"sections":[]}""", period.ToJsonString());
    }

    [Fact]
    public async Task Sections_are_those_that_the_period_asks_or_that_are_named_in_the_forms_order()
    {
        var data = await fixture.Host.QueryAsync(
            "office",
            """
            { sections { name form }
              period(code: "2023-Y") { forms sections { definition { name } }
                named: sections(names: ["residence-declarations", "no-such", "insurance-data", "insurance-data"]) { definition { name } } } }
            """
        );
        var period = data["period"]!;
        var forms = period["forms"]!.AsArray().Select(form => form!.ToString()).ToHashSet();
        string[] asked =
        [
            .. data["sections"]!
                .AsArray()
                .Where(section => forms.Contains(section!["form"]!.ToString()))
                .Select(section => section!["name"]!.ToString()),
        ];
        Assert.NotEmpty(asked);
        Assert.Equal(asked, Names(period["sections"]!));

        // The year report does not ask these; what was filed for its months is added up all the same.
        Assert.Equal(["insurance-data", "residence-declarations"], Names(period["named"]!));
    }

    [Fact]
    public async Task Who_may_not_read_one_section_leaves_a_gap_and_loses_no_other_field()
    {
        var answer = await fixture.Host.AskAsync(
            "bv-3801",
            """
            { period(code: "2023-07") { code section(name: "e-prescriptions") { province { figures } }
                sections(names: ["e-prescriptions", "cashless-payments"]) { definition { name } filing(facility: "BV-3801") { figures } }
                others: sections { byTier { units } } } }
            """
        );
        var period = answer.Body["data"]!["period"]!;
        Assert.Equal("2023-07", period["code"]!.ToString());
        Assert.Null(period["section"]);
        Assert.Equal(["e-prescriptions", "cashless-payments"], Names(period["sections"]!));
        Assert.All(period["sections"]!.AsArray(), section => Assert.NotNull(section!["filing"]!["figures"]));
        Assert.All(period["others"]!.AsArray(), Assert.Null);
        Assert.All(
            answer.Body["errors"]!.AsArray(),
            error => Assert.Equal("FORBIDDEN", error!["extensions"]!["code"]!.ToString())
        );
    }

    [Fact]
    public async Task Figures_are_no_object_of_the_schema_to_choose_from()
    {
        var answer = await fixture.Host.AskAsync(
            "office",
            """{ period(code: "2023-07") { section(name: "e-prescriptions") { province { figures { issued } } } } }"""
        );
        Assert.Equal("SCALAR_LEAFS", answer.Body["errors"]![0]!["extensions"]!["code"]!.ToString());
    }

    /// <summary>`figures` with what one must write to get all of them from the section's own types.</summary>
    private static string Spelled(string text, SectionShape shape)
    {
        var lines = string.Join(
            ' ',
            shape
                .Set.Asked.Select(line =>
                    line is RegisterLine register
                        ? $"{line.Name} {{ {string.Join(' ', register.Columns.Select(column => column.Name))} }}"
                        : line.Name
                )
                .Concat(shape.Set.Derived.Select(derived => derived.Name))
        );
        string[] words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(
            ' ',
            words.Select(word => word is "figures" or "total" or "cumulative" ? $"{word} {{ {lines} }}" : word)
        );
    }

    private async Task<string[]> PeriodsAskingAsync(Section section)
    {
        var periods = (await fixture.Host.QueryAsync("office", "{ periods(year: 2023) { code forms } }"))["periods"]!;
        return
        [
            .. periods
                .AsArray()
                .Where(period => period!["forms"]!.AsArray().Any(form => form!.ToString() == section.Form))
                .Select(period => period!["code"]!.ToString())
                .Take(2),
        ];
    }

    /// <summary>REST writes the record as it is, with the lines that only other profiles ask.</summary>
    private static void SameLines(JsonNode rest, JsonNode shared)
    {
        Assert.NotEmpty(shared.AsObject());
        Assert.All(shared.AsObject(), line => Assert.Equal(rest[line.Key]?.ToJsonString(), line.Value?.ToJsonString()));
        Assert.All(
            rest.AsObject().Where(line => !shared.AsObject().ContainsKey(line.Key)),
            line => Assert.Null(line.Value)
        );
    }

    private static Dictionary<string, string?> Members(JsonNode figures) =>
        figures.AsObject().ToDictionary(member => member.Key, member => member.Value?.ToJsonString());

    private static string[] Names(JsonNode sections) =>
        [.. sections.AsArray().Select(section => section!["definition"]!["name"]!.ToString())];
}
