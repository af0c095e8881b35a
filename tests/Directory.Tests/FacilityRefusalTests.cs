using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeAn06.Modules.Directory.Tests;

/// <summary>Wrong input to the PUT of a facility: refused by line, nothing written.</summary>
public sealed class FacilityRefusalTests(DirectoryHost directory)
{
    private const string Code = "BVSAI-1001";

    public static TheoryData<string, string> WrongBodies =>
        new()
        {
            { """{ "name": null }""", "name: blank" },
            { """{ "name": "   " }""", "name: blank" },
            { """{ "name": "=HYPERLINK(1)" }""", "name: formula" },
            { """{ "name": "a\u0000b" }""", "name: unreadable" },
            { """{ "validFrom": null }""", "validFrom: blank" },
            { """{ "validFrom": "1999-12-31" }""", "validFrom: badDate" },
            { """{ "validFrom": "9999-12-31" }""", "validFrom: badDate" },
            { """{ "kind": null }""", "kind: blank" },
            { """{ "tier": null }""", "tier: blank" },
            { """{ "ownership": null }""", "ownership: blank" },
            { """{ "districtCode": null }""", "districtCode: blank" },
            { """{ "districtCode": "999" }""", "districtCode: unknownDistrict" },
            { """{ "validFrom": "2022-12-31" }""", "districtCode: unknownDistrict" },
            { """{ "communeCode": "99999" }""", "communeCode: unknownCommune" },
            { """{ "communeCode": "16660" }""", "communeCode: communeElsewhere" },
            { """{ "parentCode": "TTYT-380" }""", "parentCode: parentNotAllowed" },
            { """{ "kind": "communeHealthStation", "tier": "commune" }""", "parentCode: parentMissing" },
            { """{ "kind": "communeHealthStation", "parentCode": "TTYT-380" }""", "tier: tierOfStation" },
            {
                """{ "kind": "communeHealthStation", "tier": "commune", "parentCode": "BV-3801" }""",
                "parentCode: unknownParent"
            },
            {
                """{ "kind": "communeHealthStation", "tier": "commune", "parentCode": "TTYT-999" }""",
                "parentCode: unknownParent"
            },
            { """{ "notApplicableSections": ["Không phải"] }""", "notApplicableSections[0]: unknownValue" },
            { """{ "notApplicableSections": ["e-prescription"] }""", "notApplicableSections[0]: unknownValue" },
            { """{ "notApplicableSections": ["e-prescriptions", null] }""", "notApplicableSections[1]: unknownValue" },
            { """{ "notApplicableSections": ["", "a", "b"] }""", "notApplicableSections: tooMany" },
        };

    [Theory]
    [MemberData(nameof(WrongBodies))]
    public async Task A_wrong_member_is_refused_by_name(string wrong, string error)
    {
        var refused = await PutAsync(wrong);
        Assert.Equal((422, "application/problem+json"), (refused.Status, refused.MediaType));
        Assert.Equal([error], refused.Errors);
        Assert.Equal(404, (await directory.Admin.ReadAsync(Code)).Status);
    }

    [Theory]
    [InlineData("""{ "name": 7 }""", "name")]
    [InlineData("""{ "kind": "spaceship" }""", "kind")]
    [InlineData("""{ "kind": 0 }""", "kind")]
    [InlineData("""{ "validFrom": "2023-02-30" }""", "validFrom")]
    [InlineData("""{ "capabilities": "hospital" }""", "capabilities")]
    public async Task A_wrong_type_is_malformed(string wrong, string member)
    {
        var refused = await PutAsync(wrong);
        Assert.Equal((400, "application/problem+json"), (refused.Status, refused.MediaType));
        Assert.StartsWith(member, Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    public async Task A_body_that_is_no_facility_is_malformed(string body) =>
        Assert.Equal(400, (await PutRawAsync(body)).Status);

    [Fact]
    public async Task All_wrong_members_are_told_at_once()
    {
        var refused = await PutAsync("""{ "name": "", "kind": null, "validFrom": null }""");
        Assert.Equal(["validFrom: blank", "name: blank", "kind: blank"], refused.Errors);
        Assert.Equal("Thông tin đơn vị chưa hợp lệ", refused.Json.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("bv-3801")]
    [InlineData("BV3801")]
    [InlineData("BV-38010000")]
    [InlineData("B%C3%81-38")]
    public async Task A_code_of_another_shape_is_refused(string code)
    {
        var refused = await directory.Admin.PutFacilityAsync(code, Requests.Hospital);
        Assert.Equal(422, refused.Status);
        Assert.Equal(["code: badCode"], refused.Errors);
    }

    [Fact]
    public async Task A_name_too_long_is_refused_and_one_of_the_most_length_is_kept()
    {
        var refused = await directory.Admin.PutFacilityAsync(Code, Requests.Hospital with { Name = new('a', 201) });
        Assert.Equal(["name: tooLong"], refused.Errors);
        var kept = await directory.Admin.PutFacilityAsync(
            "BVTN-1101",
            Requests.Hospital with
            {
                Name = new('a', 200),
                ShortName = null,
            }
        );
        Assert.Equal(200, kept.Status);
    }

    [Fact]
    public async Task Text_is_kept_composed()
    {
        const string decomposed =
            "Be\u0323\u0302nh vie\u0323\u0302n \u0110a khoa Thu\u031B\u0309 nghie\u0323\u0302m NFD";
        await directory.Admin.PutFacilityAsync("BVTN-1102", Requests.Hospital with { Name = decomposed });
        var kept = await directory.FindAsync("BVTN-1102", Requests.July);
        Assert.Equal("Bệnh viện Đa khoa Thử nghiệm NFD", kept!.Name);
    }

    [Fact]
    public async Task Ten_megabytes_are_too_large()
    {
        var refused = await PutAsync($$"""{ "name": "{{new string('a', 10_000_000)}}" }""");
        Assert.Equal(413, refused.Status);
    }

    [Theory]
    [InlineData("""{ "reason": "Sáp nhập" }""", "on: blank")]
    [InlineData("""{ "on": "2023-12-01" }""", "reason: blank")]
    [InlineData("""{ "on": "2099-12-01", "reason": "Sáp nhập" }""", "on: badDate")]
    [InlineData("""{ "on": "2023-01-01", "reason": "Sáp nhập" }""", "on: overlap")]
    public async Task A_wrong_closing_is_refused(string body, string error)
    {
        var refused = await directory.Admin.CloseAsync("BV-3808", JsonDocument.Parse(body).RootElement);
        Assert.Equal(422, refused.Status);
        Assert.Equal([error], refused.Errors);
    }

    /// <summary>A right body with the members of a wrong one in their places.</summary>
    private Task<Answer> PutAsync(string wrong)
    {
        var body = JsonNode
            .Parse(
                """
                {
                    "validFrom": "2023-07-01", "name": "Bệnh viện Sai", "kind": "hospital", "tier": "district",
                    "ownership": "private", "districtCode": "380"
                }
                """
            )!
            .AsObject();
        foreach (var (name, value) in JsonNode.Parse(wrong)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        return PutRawAsync(body.ToJsonString());
    }

    private async Task<Answer> PutRawAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await directory.Admin.PutContentAsync($"/api/directory/facilities/{Code}", content);
    }
}
