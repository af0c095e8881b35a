using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DeAn06.SharedKernel.Modules;
using DeAn06.TestHost;

namespace DeAn06.SectionContract;

/// <summary>What every section refuses, how it says so, and that nothing is written.</summary>
public abstract class RefusalContract<TModule, TFixture>(TFixture fixture) : SectionTests<TModule, TFixture>(fixture)
    where TModule : IModule, new()
    where TFixture : SectionFixture<TModule>
{
    [Theory]
    [InlineData("\"abc\"", 400, "wrongType")]
    [InlineData("true", 400, "wrongType")]
    [InlineData("[]", 400, "wrongType")]
    [InlineData("-1", 422, "negative")]
    [InlineData("2147483648", 422, "")]
    [InlineData("1e400", 422, "")]
    public async Task Given_a_value_that_is_no_figure_Then_it_is_refused_by_line_and_nothing_is_written(
        string value,
        int status,
        string code
    )
    {
        Assert.SkipUnless(Fixture.Shape.Set.FindNumber(AnyLine) is not null, "It begins with no number.");
        var facility = Fixture.NewHospital();
        var body = JsonNode.Parse("{\"figures\":{\"" + AnyLine + "\":" + value + "}}")!;
        var refused = await Reporter(facility).PutBodyAsync(facility, body, 0);
        Assert.Equal(status, refused.Status);
        Assert.Equal("application/problem+json", refused.MediaType);
        Assert.Contains(refused.Errors, error => error.StartsWith($"{AnyLine}:{code}", StringComparison.Ordinal));
        Assert.Equal("notStarted", (await Reporter(facility).GetAsync(facility)).Text("state"));
    }

    [Fact]
    public async Task Given_an_unknown_line_or_part_Then_it_is_named()
    {
        var facility = Fixture.NewHospital();
        var refused = await Reporter(facility).PutAsync(facility, new JsonObject { ["nosuchline"] = 1 }, 0);
        Assert.Equal(400, refused.Status);
        Assert.Equal(["nosuchline:unknownLine"], refused.Errors);
        Assert.Equal(
            400,
            (await Reporter(facility).PutBodyAsync(facility, new JsonObject { ["figure"] = 1 }, 0)).Status
        );
        Assert.Equal(400, (await Reporter(facility).PutBodyAsync(facility, new JsonArray(), 0)).Status);
    }

    [Theory]
    [InlineData("{\"figures\":")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"figures\":null}")]
    [InlineData("{\"figures\":{},\"figures\":{}}")]
    [InlineData("{\"figures\":{},\"explanations\":[{\"check\":\"a\",\"text\":\"\\ud800\"}]}")]
    [InlineData("{\"figures\":{\"\\ud800\":1}}")]
    public async Task Given_a_body_that_is_no_draft_Then_400(string body)
    {
        var facility = Fixture.NewHospital();
        var content = new StringContent(body, Encoding.UTF8, "application/json");
        Assert.Equal(400, (await Reporter(facility).PutRawAsync(facility, content, "\"0\"")).Status);
    }

    [Fact]
    public async Task Given_ten_megabytes_Then_413()
    {
        var facility = Fixture.NewHospital();
        var content = new ByteArrayContent(new byte[10_000_000]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Assert.Equal(413, (await Reporter(facility).PutRawAsync(facility, content, "\"0\"")).Status);
    }

    [Fact]
    public async Task Given_no_or_a_stale_version_Then_428_or_412_with_what_changed()
    {
        var facility = Fixture.NewHospital();
        var reporter = Reporter(facility);
        var blind = await reporter.PutAsync(facility, Good, null);
        Assert.Equal((428, "urn:dean06:versionRequired"), (blind.Status, blind.Text("type")));
        Assert.Equal(
            400,
            (
                await reporter.PutRawAsync(
                    facility,
                    new StringContent("{}", Encoding.UTF8, "application/json"),
                    "W/\"0\""
                )
            ).Status
        );
        foreach (var odd in new[] { "\"+1\"", "\" 0 \"", "\"-0\"", "*", "\"0\", \"1\"" })
        {
            var content = new StringContent("{\"figures\":{}}", Encoding.UTF8, "application/json");
            Assert.Equal(400, (await reporter.PutRawAsync(facility, content, odd)).Status);
        }

        Assert.Equal(412, (await reporter.PutAsync(facility, Good, 7)).Status);
        await reporter.PutAsync(facility, Good, 0);
        var stale = await reporter.PutAsync(facility, [], 0);
        Assert.Equal(412, stale.Status);
        Assert.Equal("\"1\"", stale.ETag);
        Assert.Equal("1", stale.Text("version"));
        Assert.Contains(
            stale.Body["changes"]!.AsArray(),
            change =>
                change!["line"]!.ToString() == AnyLine
                && change["from"] is null
                && change["fromText"] is null
                && (change["to"] ?? change["toText"]) is not null
        );
        Assert.Equal("\"1\"", (await reporter.GetAsync(facility)).ETag);
    }

    [Fact]
    public async Task Given_ten_first_saves_at_once_Then_one_wins_and_the_rest_are_stale()
    {
        var facility = Fixture.NewHospital();
        var reporter = Reporter(facility);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => reporter.PutAsync(facility, Good, 0)));
        Assert.Equal(1, answers.Count(a => a.Status == 200));
        Assert.Equal(9, answers.Count(a => a.Status == 412));
    }

    [Fact]
    public async Task Given_an_unknown_place_Then_404_says_which()
    {
        var facility = Fixture.NewHospital();
        Assert.Equal("urn:dean06:unknownPeriod", (await Reporter(facility, "2023-13").GetAsync(facility)).Text("type"));
        var unknown = await Reporter(facility).PutAsync("XX-1", Good, 0);
        Assert.Equal((404, "urn:dean06:unknownFacility"), (unknown.Status, unknown.Text("type")));
    }

    [Fact]
    public async Task Given_a_period_that_does_not_ask_it_or_is_upcoming_Then_409()
    {
        var facility = Fixture.NewHospital();
        var (other, later) = Period == "2023-Y" ? ("2023-07", null) : ("2023-Y", "2023-12");
        var strange = await Reporter(facility, other).PutAsync(facility, Good, 0);
        Assert.Equal((409, "urn:dean06:notOwed"), (strange.Status, strange.Text("type")));
        if (later is not null)
        {
            var upcoming = await Reporter(facility, later).PutAsync(facility, Good, 0);
            Assert.Equal((409, "urn:dean06:periodUpcoming"), (upcoming.Status, upcoming.Text("type")));
        }
    }

    [Fact]
    public async Task Given_a_facility_that_does_not_owe_it_Then_404_to_read_and_409_to_write()
    {
        var facility = Fixture.NewHospital();
        var known = (await Fixture.Host.Directory.FindAsync([facility], Window.To, default))[facility];
        Fixture.Host.Directory.Put(known with { NotApplicableSections = [Section] });
        Assert.Equal(404, (await Reporter(facility).GetAsync(facility)).Status);
        Assert.Equal(409, (await Reporter(facility).PutAsync(facility, Good, 0)).Status);
    }

    [Fact]
    public async Task Given_the_wrong_person_Then_401_or_403_and_nothing_is_written()
    {
        var facility = Fixture.NewHospital();
        Assert.Equal(401, (await Nobody().GetAsync(facility)).Status);
        Assert.Equal(401, (await Nobody().PutAsync(facility, Good, 0)).Status);
        Assert.Equal(403, (await Reporter("BV-3802").GetAsync(facility)).Status);
        Assert.Equal(403, (await Reporter("BV-3802").PutAsync(facility, Good, 0)).Status);
        foreach (var user in new[] { TestUser.Leader, TestUser.Admin, TestUser.Office, TestUser.Medical })
        {
            Assert.Equal(200, (await As(user).GetAsync(facility)).Status);
            Assert.Equal(403, (await As(user).PutAsync(facility, Good, 0)).Status);
        }

        var submitted = await SubmittedAsync();
        Assert.Equal(403, (await Stranger().PostAsync(submitted, "accept")).Status);
        Assert.Equal(403, (await As(TestUser.Leader).PostAsync(submitted, "accept")).Status);
        Assert.Equal(403, (await Reporter(submitted).PostAsync(submitted, "accept")).Status);
        Assert.Equal("submitted", (await Reporter(submitted).GetAsync(submitted)).Text("state"));
    }

    [Fact]
    public async Task Given_a_return_without_reason_or_with_an_unknown_line_Then_422()
    {
        var facility = await SubmittedAsync();
        var blank = await Reviewer().PostAsync(facility, "return", new JsonObject { ["reason"] = "" });
        Assert.Equal(["reason:blank"], blank.Errors);
        var unknown = new JsonObject
        {
            ["reason"] = "Sai",
            ["lines"] = new JsonArray(new JsonObject { ["line"] = "nosuchline" }),
        };
        Assert.Equal(["lines:unknownLine"], (await Reviewer().PostAsync(facility, "return", unknown)).Errors);
        Assert.Equal(400, (await Reviewer().PostAsync(facility, "return", new JsonObject { ["reason"] = 5 })).Status);
        Assert.Equal("submitted", (await Reporter(facility).GetAsync(facility)).Text("state"));
    }

    [Theory]
    [InlineData("""{"reason":"\ud800"}""", 400, "reason:malformed")]
    [InlineData("""{"reason":"a\u0000b"}""", 422, "reason:unreadable")]
    [InlineData("""{"reason":"a\u0007b"}""", 422, "reason:unreadable")]
    [InlineData("""{"reason":"a\uFFFEb"}""", 422, "reason:unreadable")]
    [InlineData("""{"reason":"Sai","lines":[{"line":"@","note":"\udc00"}]}""", 400, "lines[0].note:malformed")]
    [InlineData("""{"reason":"Sai","lines":[{"line":"@","note":"a\u0000b"}]}""", 422, "lines:unreadable")]
    [InlineData("""{"reason":"Sai","lines":[{"line":"@","station":"a\u0000b"}]}""", 422, "lines:unreadable")]
    public async Task Given_a_return_whose_text_cannot_be_read_Then_it_is_refused(string body, int status, string error)
    {
        var facility = await SubmittedAsync();
        var refused = await Reviewer().PostRawAsync(facility, "return", body.Replace("@", AnyLine));
        Assert.Equal((status, error), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal("submitted", (await Reporter(facility).GetAsync(facility)).Text("state"));
    }

    [Fact]
    public async Task Given_a_reason_or_note_of_a_novel_Then_422()
    {
        var facility = await SubmittedAsync();
        var line = new JsonObject { ["line"] = AnyLine, ["note"] = new string('x', 1_001) };
        var body = new JsonObject { ["reason"] = new string('x', 2_001), ["lines"] = new JsonArray(line) };
        var refused = await Reviewer().PostAsync(facility, "return", body);
        Assert.Equal(422, refused.Status);
        Assert.Equal(["reason:tooLong", "lines:tooLong"], refused.Errors);
    }

    [Fact]
    public async Task Given_a_return_in_several_lines_Then_its_text_is_kept_composed()
    {
        var facility = await SubmittedAsync();
        var line = new JsonObject { ["line"] = AnyLine, ["note"] = " e\u0302 " };
        var body = new JsonObject { ["reason"] = "Do\u0300ng 1\nDòng 2 ", ["lines"] = new JsonArray(line) };
        var returned = await Reviewer().PostAsync(facility, "return", body);
        Assert.Equal((200, "Dòng 1\nDòng 2"), (returned.Status, returned.Body["returned"]!["reason"]!.ToString()));
        Assert.Equal("ê", returned.Body["returned"]!["lines"]![0]!["note"]!.ToString());
    }

    [Theory]
    [InlineData("a\u0000b")]
    [InlineData("a\u0007b")]
    [InlineData("a\uFFFDb")]
    public async Task Given_an_explanation_that_cannot_be_read_Then_422_and_nothing_is_written(string text)
    {
        var facility = Fixture.NewHospital();
        var body = new JsonObject
        {
            ["figures"] = Good.DeepClone(),
            ["explanations"] = new JsonArray(
                new JsonObject { ["check"] = $"farFromPast:{AnyLine}", ["text"] = text },
                new JsonObject { ["check"] = text, ["text"] = "Đã rà soát" }
            ),
        };
        var refused = await Reporter(facility).PutBodyAsync(facility, body, 0);
        Assert.Equal(422, refused.Status);
        Assert.Equal(["explanations:unreadable", "explanations:unreadable"], refused.Errors);
        Assert.Equal("notStarted", (await Reporter(facility).GetAsync(facility)).Text("state"));
    }

    [Fact]
    public async Task Given_stations_that_are_not_the_units_Then_422_names_them()
    {
        var facility = Fixture.NewHospital();
        var body = new JsonObject
        {
            ["figures"] = Good.DeepClone(),
            ["stations"] = new JsonArray(new JsonObject { ["station"] = "TYT-14755", ["figures"] = Good.DeepClone() }),
        };
        var refused = await Reporter(facility).PutBodyAsync(facility, body, 0);
        Assert.Equal(422, refused.Status);
    }
}
