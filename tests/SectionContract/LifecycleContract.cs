using System.Text.Json.Nodes;
using DeAn06.SharedKernel.Modules;
using DeAn06.TestHost;
using Npgsql;

namespace DeAn06.SectionContract;

/// <summary>What every section does with a filing, from the first save to a reopening.</summary>
public abstract class LifecycleContract<TModule, TFixture>(TFixture fixture) : SectionTests<TModule, TFixture>(fixture)
    where TModule : IModule, new()
    where TFixture : SectionFixture<TModule>
{
    [Fact]
    public async Task Given_nothing_saved_Then_an_owed_section_is_not_started()
    {
        var facility = Fixture.NewHospital();
        var answer = await Reporter(facility).GetAsync(facility);
        Assert.Equal(200, answer.Status);
        Assert.Equal("notStarted", answer.Text("state"));
        Assert.Equal("\"0\"", answer.ETag);
        Assert.Equal(["save"], answer.Body["allowedActions"]!.AsArray().Select(a => a!.ToString()));
    }

    [Fact]
    public async Task Given_a_draft_Then_it_reads_back_as_typed()
    {
        var facility = Fixture.NewHospital();
        var saved = await Reporter(facility).PutAsync(facility, Good, 0);
        Assert.Equal(200, saved.Status);
        Assert.Equal("\"1\"", saved.ETag);
        var read = await Reporter(facility).GetAsync(facility);
        Assert.Equal("draft", read.Text("state"));
        foreach (var (line, value) in Good)
        {
            Assert.Equal(value!.ToJsonString(), read.Body["figures"]![line]!.ToJsonString());
        }
    }

    [Fact]
    public async Task Given_values_for_what_is_counted_Then_they_are_ignored()
    {
        var counted = Fixture.Shape.Set.Numbers.Where(line => line.Count is not null).ToArray();
        Assert.SkipUnless(counted.Length > 0, "Nothing is counted from other lines.");
        var facility = Fixture.NewHospital();
        var typed = await Reporter(facility).PutAsync(facility, Good, 0);
        var figures = (JsonObject)Good.DeepClone();
        JsonNode?[] sent = [777, "777", null];
        foreach (var (line, i) in counted.Select((line, i) => (line, i)))
        {
            Assert.NotEqual("777", typed.Body["figures"]![line.Name]!.ToString());
            figures[line.Name] = sent[i % sent.Length]?.DeepClone();
        }

        var saved = await Reporter(facility).PutAsync(facility, figures, 1);
        Assert.Equal(200, saved.Status);
        Assert.Equal(typed.Body["figures"]!.ToJsonString(), saved.Body["figures"]!.ToJsonString());
    }

    [Fact]
    public async Task Given_blank_lines_Then_the_draft_keeps_and_the_submission_names_each()
    {
        var facility = Fixture.NewHospital();
        var saved = await Reporter(facility).PutAsync(facility, [], 0);
        Assert.Equal(200, saved.Status);
        var refused = await Reporter(facility).PostAsync(facility, "submit");
        Assert.Equal(422, refused.Status);
        Assert.Contains(refused.Errors, error => error.EndsWith(":blank", StringComparison.Ordinal));
        Assert.Equal("draft", (await Reporter(facility).GetAsync(facility)).Text("state"));
    }

    [Fact]
    public async Task Given_a_failed_check_Then_the_submission_is_refused_by_line()
    {
        var facility = Fixture.NewHospital();
        var saved = await Reporter(facility).PutAsync(facility, Wrong.Figures, 0);
        Assert.Equal(200, saved.Status);
        var failed = Assert.Single(
            saved.Body["checks"]!.AsArray(),
            check => $"{check!["line"]}:{check["code"]}" == Wrong.Error
        )!;
        var place = failed["row"] is { } row ? $"#{row}" + (failed["column"] is { } column ? $".{column}" : "") : "";
        Assert.Equal($"{failed["code"]}:{failed["line"]}{place}", failed["id"]!.ToString());
        var refused = await Reporter(facility).PostAsync(facility, "submit");
        Assert.Equal(422, refused.Status);
        Assert.Equal("application/problem+json", refused.MediaType);
        Assert.Equal([Wrong.Error], refused.Errors);
    }

    [Fact]
    public async Task Given_a_submission_in_time_Then_it_is_on_time_and_frozen()
    {
        var facility = await SubmittedAsync();
        var answer = await Reporter(facility).GetAsync(facility);
        Assert.Equal("submitted", answer.Text("state"));
        Assert.Equal("1", answer.Text("submission"));
        Assert.Equal("false", answer.Text("late"));
        Assert.Equal(409, (await Reporter(facility).PutAsync(facility, Good, 2)).Status);
        Assert.Equal(409, (await Reporter(facility).PostAsync(facility, "submit")).Status);
    }

    [Fact]
    public async Task Given_a_return_Then_it_comes_back_to_the_line_and_is_accepted_corrected()
    {
        var facility = await SubmittedAsync();
        var order = new JsonObject
        {
            ["reason"] = "So\u0302\u0301 liệu chưa khớp",
            ["lines"] = new JsonArray(new JsonObject { ["line"] = AnyLine, ["note"] = "Xem lại" }),
        };
        var returned = await Reviewer().PostAsync(facility, "return", order);
        Assert.Equal(200, returned.Status);
        Assert.Equal("returned", returned.Text("state"));
        var seen = await Reporter(facility).GetAsync(facility);
        Assert.Equal("Số liệu chưa khớp", seen.Body["returned"]!["reason"]!.ToString());
        Assert.Equal(AnyLine, seen.Body["returned"]!["lines"]![0]!["line"]!.ToString());
        Assert.Equal(["save", "submit"], seen.Body["allowedActions"]!.AsArray().Select(a => a!.ToString()));

        Assert.Equal(200, (await Reporter(facility).PutAsync(facility, Good, 3)).Status);
        var again = await Reporter(facility).PostAsync(facility, "submit");
        Assert.Equal("2", again.Text("submission"));
        Assert.Null(again.Body["returned"]);
        Assert.Equal("accepted", (await Reviewer().PostAsync(facility, "accept")).Text("state"));
    }

    [Fact]
    public async Task Given_a_submission_Then_the_account_that_made_it_does_not_accept_it()
    {
        var facility = await SubmittedAsync();
        var own = ReviewerOf(Fixture.Section) with { UserName = TestUser.Reporter(facility).UserName };
        var seen = await As(own).GetAsync(facility);
        Assert.Equal(["return"], seen.Body["allowedActions"]!.AsArray().Select(a => a!.ToString()));
        var refused = await As(own).PostAsync(facility, "accept");
        Assert.Equal((403, "urn:dean06:ownSubmission"), (refused.Status, refused.Text("type")));
        Assert.Equal("submitted", (await Reviewer().GetAsync(facility)).Text("state"));

        Assert.Equal("accepted", (await Reviewer().PostAsync(facility, "accept")).Text("state"));
    }

    [Fact]
    public async Task Given_an_accepted_filing_Then_only_a_reasoned_reopening_lets_it_change()
    {
        var facility = await SubmittedAsync();
        Assert.Equal(409, (await Reviewer().PostAsync(facility, "reopen", new JsonObject { ["reason"] = "x" })).Status);
        await Reviewer().PostAsync(facility, "accept");
        Assert.Equal(409, (await Reporter(facility).PutAsync(facility, Good, 3)).Status);
        foreach (var (reason, code) in new[] { (" ", "blank"), ("a\u0000b", "unreadable") })
        {
            var refused = await Reviewer().PostAsync(facility, "reopen", new JsonObject { ["reason"] = reason });
            Assert.Equal((422, $"reason:{code}"), (refused.Status, Assert.Single(refused.Errors)));
        }

        var reopened = await Reviewer().PostAsync(facility, "reopen", new JsonObject { ["reason"] = "Đính chính" });
        Assert.Equal("draft", reopened.Text("state"));
        Assert.Equal("Đính chính", reopened.Body["reopened"]!["reason"]!.ToString());
        Assert.Equal(200, (await Reporter(facility).PutAsync(facility, Good, 4)).Status);
    }

    [Fact]
    public async Task Given_a_facility_that_is_closed_or_no_longer_owes_it_Then_what_it_filed_stays_in_reach()
    {
        foreach (var gone in new[] { true, false })
        {
            var facility = await SubmittedAsync();
            var known = (await Fixture.Host.Directory.FindAsync([facility], Window.To, default))[facility];
            Fixture.Host.Directory.Put(
                gone ? known with { ValidTo = Window.To.AddDays(-1) } : known with { NotApplicableSections = [Section] }
            );
            Assert.Equal("submitted", (await Reviewer().GetAsync(facility)).Text("state"));
            var returned = await Reviewer().PostAsync(facility, "return", new JsonObject { ["reason"] = "Xem lại" });
            Assert.Equal(200, returned.Status);
            Assert.Equal(200, (await Reporter(facility).PostAsync(facility, "submit")).Status);
            Assert.Equal("accepted", (await Reviewer().PostAsync(facility, "accept")).Text("state"));
        }
    }

    [Fact]
    public async Task Given_a_return_that_points_at_a_strange_station_Then_422()
    {
        var facility = await SubmittedAsync();
        var order = new JsonObject
        {
            ["reason"] = "Sai",
            ["lines"] = new JsonArray(new JsonObject { ["line"] = AnyLine, ["station"] = "TYT-00000" }),
        };
        var refused = await Reviewer().PostAsync(facility, "return", order);
        Assert.Equal([$"{AnyLine}:unknownStation"], refused.Errors);
        Assert.Equal("submitted", (await Reviewer().GetAsync(facility)).Text("state"));
    }

    [Fact]
    public async Task Given_each_change_Then_one_event_of_its_version_waits_in_the_outbox()
    {
        var facility = await SubmittedAsync();
        await Reviewer().PostAsync(facility, "accept");
        Assert.Equal(409, (await Reviewer().PostAsync(facility, "accept")).Status);
        await using var db = new NpgsqlConnection(Fixture.Host.ConnectionString);
        await db.OpenAsync(TestContext.Current.CancellationToken);
        await using var query = new NpgsqlCommand(
            $"select (payload->>'state') || (payload->>'version') from {new TModule().Schema}.outbox where key = $1 order by id",
            db
        );
        query.Parameters.AddWithValue($"{Section}/{Period}/{facility}");
        var events = new List<string>();
        await using var rows = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            events.Add(rows.GetString(0));
        }

        Assert.Equal(["draft1", "submitted2", "accepted3"], events);
    }
}
