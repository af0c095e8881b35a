using System.Text.Json.Nodes;
using DeAn06.Reporting.Reading;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Profiles;
using DeAn06.SharedKernel.Sections;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.SectionContract;

/// <summary>What a test class of a section says of it, and how it reaches it.</summary>
public abstract class SectionTests<TModule, TFixture>(TFixture fixture)
    where TModule : IModule, new()
    where TFixture : SectionFixture<TModule>
{
    /// <summary>Of a list, all that can be asked for.</summary>
    protected const FilingParts Whole = FilingParts.Stations | FilingParts.Gate;

    protected TFixture Fixture { get; } = fixture;

    /// <summary>Complete and free of failed checks.</summary>
    protected abstract JsonObject Good { get; }

    /// <summary>Complete, but one hard check fails: `line:code`.</summary>
    protected abstract (JsonObject Figures, string Error) Wrong { get; }

    protected string Section => Fixture.Section.Name;

    /// <summary>The good sample with its last line another way, just as good.</summary>
    protected virtual JsonObject Corrected
    {
        get
        {
            var corrected = (JsonObject)Good.DeepClone();
            var last = Good.Last().Key;
            corrected[last] = Count(corrected[last]) - 1;
            return corrected;
        }
    }

    /// <summary>A line to point at.</summary>
    protected string AnyLine => Good.Select(line => line.Key).First();

    /// <summary>Of the sample, the counts and sums of money that were typed: what adds up.</summary>
    protected IEnumerable<KeyValuePair<string, JsonNode?>> Counts =>
        Good.Where(line => Fixture.Shape.Set.FindNumber(line.Key) is { AddsUp: true });

    protected string Period => Fixture.Periods.Now;

    protected string Before => Fixture.Periods.Before;

    protected ReportingPeriod Window => WindowOf(Period);

    protected ReportingPeriod WindowOf(string period) =>
        Fixture.Host.Calendar.PeriodsAsync(default).GetAwaiter().GetResult().Single(p => p.Code == period);

    protected FilingClient As(TestUser user, string? period = null) =>
        new(Fixture.Host.As(user), Section, period ?? Period);

    protected FilingClient Reporter(string facility, string? period = null) => As(TestUser.Reporter(facility), period);

    /// <summary>The division that follows the section.</summary>
    protected FilingClient Reviewer(string? period = null) => As(ReviewerOf(Fixture.Section), period);

    /// <summary>A division that does not.</summary>
    protected FilingClient Stranger() =>
        As(TestUser.Of(Profile.Divisions.First(d => !d.Office && d.Code != Fixture.Section.Division)));

    protected FilingClient Nobody() => new(Fixture.Host.Anonymous, Section, Period);

    protected async Task<string> SubmittedAsync(JsonObject? figures = null)
    {
        var facility = Fixture.NewHospital();
        await Reporter(facility).PutAsync(facility, figures ?? Good, 0);
        var submitted = await Reporter(facility).PostAsync(facility, "submit");
        Assert.Equal(200, submitted.Status);
        return facility;
    }

    /// <summary>
    /// Saves over what stands, explains what is asked, submits. What other tests' units filed in the period before is what peers did then,
    /// and tests run in any order.
    /// </summary>
    protected async Task FileAsync(string facility, JsonObject figures, string? period = null)
    {
        var reporter = Reporter(facility, period);
        var version = (int)Count((await reporter.GetAsync(facility)).Body["version"]);
        var saved = await reporter.PutAsync(facility, figures, version);
        var body = new JsonObject
        {
            ["figures"] = figures.DeepClone(),
            ["explanations"] = new JsonArray([
                .. saved.Checks.Select(id => new JsonObject { ["check"] = id, ["text"] = "Đã đối chiếu sổ" }),
            ]),
        };
        Assert.Equal(200, (await reporter.PutBodyAsync(facility, body, version + 1)).Status);
        var submitted = await reporter.PostAsync(facility, "submit");
        Assert.True(submitted.Status == 200, submitted.Body.ToJsonString());
    }

    /// <summary>The good sample, each count so many times: parts stay within their wholes.</summary>
    protected JsonObject Times(long factor)
    {
        var many = (JsonObject)Good.DeepClone();
        foreach (var (line, value) in Counts)
        {
            many[line] = factor * Count(value);
        }

        return many;
    }

    /// <summary>For what is asked of typed counts alone.</summary>
    protected void SkipWithoutCounts() => Assert.SkipUnless(Counts.Any(), "The section asks for no counts.");

    protected static JsonObject Body(JsonObject own, params (string Station, JsonObject Figures)[] stations) =>
        new()
        {
            ["figures"] = own.DeepClone(),
            ["stations"] = new JsonArray([
                .. stations.Select(s => new JsonObject
                {
                    ["station"] = s.Station,
                    ["figures"] = s.Figures.DeepClone(),
                }),
            ]),
        };

    protected static long Count(JsonNode? value) =>
        long.Parse(value!.ToString(), System.Globalization.CultureInfo.InvariantCulture);

    protected TestUser ReviewerOf(Section section) => TestUser.Of(Profile.FindDivision(section.Division)!);

    private Profile Profile => Fixture.Host.Services.GetRequiredService<Profile>();
}
