using System.Text.Json.Nodes;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>What a section says of its lines, of every kind: all that a form needs to ask them.</summary>
public sealed class DefinitionTests(GatewayFixture fixture)
{
    private async Task<JsonNode> LineAsync(string area, string name, string fields)
    {
        var data = await fixture.Host.QueryAsync(
            "bv-3801",
            $$"""{ period(code: "2023-H1") { {{area}} { definition { lines { name {{fields}} } } } } }"""
        );
        var line = data["period"]![area]!["definition"]!["lines"]!
            .AsArray()
            .Single(one => one!["name"]!.ToString() == name)!;
        line.AsObject().Remove("name");
        return line;
    }

    [Theory]
    [InlineData(
        "itEquipment",
        "printers",
        "kind longest mostRows printed",
        """{"kind":"STOCK","longest":null,"mostRows":null,"printed":true}"""
    )]
    [InlineData(
        "itEquipment",
        "computersAfter2020",
        "help",
        """{"help":"Tính từ ngày 01/01/2020: máy mua trong năm 2020 tính vào dòng này."}"""
    )]
    [InlineData(
        "resources",
        "spendProject06",
        "kind unit count { of }",
        """{"kind":"MONEY","unit":"Đồng","count":null}"""
    )]
    [InlineData(
        "assessment",
        "proposals",
        "kind longest optional",
        """{"kind":"TEXT","longest":1500,"optional":false}"""
    )]
    [InlineData(
        "resources",
        "itStaffOtherText",
        "kind longest optional",
        """{"kind":"TEXT","longest":300,"optional":true}"""
    )]
    [InlineData(
        "emrLevel",
        "emrLevel7",
        "count { of where { column is } sum } printed",
        """{"count":{"of":"itApplicationLevel","where":[{"column":null,"is":"7"}],"sum":null},"printed":false}"""
    )]
    [InlineData(
        "informationSystems",
        "infoSystemsLevel3",
        "count { of where { column is } sum } printed",
        """{"count":{"of":"systems","where":[{"column":"state","is":"approved"},{"column":"level","is":"3"}],"sum":null},"printed":true}"""
    )]
    [InlineData(
        "communications",
        "commCashlessBanners",
        "count { of where { column is } sum } printed",
        """{"count":{"of":"commCashless","where":[{"column":"kind","is":"banner"}],"sum":"quantity"},"printed":false}"""
    )]
    [InlineData(
        "directiveDocuments",
        "directiveDocuments",
        "kind mostRows columns { name label kind optional longest isKey }",
        """{"kind":"REGISTER","mostRows":500,"columns":[{"name":"numberSymbol","label":"Số, ký hiệu văn bản","kind":"TEXT","optional":false,"longest":50,"isKey":true},{"name":"subject","label":"Trích yếu","kind":"TEXT","optional":false,"longest":500,"isKey":false},{"name":"issueDate","label":"Ngày ban hành","kind":"DATE","optional":false,"longest":null,"isKey":true}]}"""
    )]
    public async Task A_line_of_each_kind_tells_how_it_is_asked(
        string area,
        string line,
        string fields,
        string expected
    ) => Assert.Equal(expected, (await LineAsync(area, line, fields)).ToJsonString(SharedKernel.KernelJson.Options));

    [Fact]
    public async Task A_choice_offers_its_values_in_order()
    {
        var line = await LineAsync("emrLevel", "itApplicationLevel", "kind choices { value label }");

        Assert.Equal("CHOICE", line["kind"]!.ToString());
        Assert.Equal(
            ["0 Chưa đạt, chưa đánh giá", "1 Mức 1", "2 Mức 2", "3 Mức 3", "4 Mức 4", "5 Mức 5", "6 Mức 6", "7 Mức 7"],
            line["choices"]!.AsArray().Select(c => $"{c!["value"]} {c["label"]}")
        );
    }

    [Fact]
    public async Task A_column_tells_when_it_is_needed_and_what_it_offers()
    {
        var register = await LineAsync(
            "informationSystems",
            "systems",
            "columns { name kind optional choices { value } neededWhen { column is } }"
        );

        Assert.Equal(
            [
                "name TEXT needed",
                "state CHOICE needed none,submitted,approved",
                "level CHOICE optional 1,2,3,4,5 state=submitted state=approved",
                "decisionNumber TEXT optional state=approved",
                "decisionDate DATE optional state=approved",
                "authority TEXT optional state=approved",
            ],
            register["columns"]!
                .AsArray()
                .Select(c =>
                    string.Join(
                        ' ',
                        [
                            c!["name"]!.ToString(),
                            c["kind"]!.ToString(),
                            c["optional"]!.GetValue<bool>() ? "optional" : "needed",
                            .. c["choices"]!.AsArray().Count > 0
                                ? [string.Join(',', c["choices"]!.AsArray().Select(x => x!["value"]))]
                                : Array.Empty<string>(),
                            .. c["neededWhen"]!.AsArray().Select(x => $"{x!["column"]}={x["is"]}"),
                        ]
                    )
                )
        );
    }

    [Fact]
    public async Task Sections_come_in_the_order_of_their_forms()
    {
        var sections = (await fixture.Host.QueryAsync("bv-3801", "{ sections { form number stations } }"))[
            "sections"
        ]!.AsArray();

        Assert.Equal(17, sections.Count);
        Assert.Equal(
            ["I", "II", "3.1", "3.2", "3.3", "4.1", "4.2", "V", "VI-VIII"],
            sections.Where(s => s!["form"]!.ToString() == "TH2023-PL2").Select(s => s!["number"]!.ToString())
        );
        Assert.Equal("1", sections[0]!["number"]!.ToString());
    }
}
