using DeAn06.Host.Demonstration;
using DeAn06.Host.Tests.Gateway;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Facilities;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Host.Tests.Journey;

/// <summary>How many SQL commands a write costs the whole product: what it stands on is loaded once.</summary>
[Collection(typeof(CountingAlone))]
public sealed class WriteCostTests
{
    private const string HalfYear = "2023-H1";
    private const string Unit = "BV-3801";
    private const string Filing = $"/api/e-prescriptions/2023-07/{Unit}";

    private int version;

    [Fact]
    public async Task A_save_a_submission_and_a_whole_report_load_what_they_stand_on_once()
    {
        await using var host = await DemoHost.StartAsync("2023-07-14T09:00:00+07:00");
        var sections = await DraftEverythingAsync(host);

        // What each stands on: session, calendar, directory, and the filing with the one before. Then the write.
        // The first save of a section adds up its peers besides.
        await SaveAsync(120);
        Assert.Equal(5, await CountAsync(host, () => SaveAsync(121)));
        Assert.Equal(5, await CountAsync(host, () => host.PostAsync("bv-3801", $"{Filing}/submit")));

        // Session, calendar and directory for the report and once more for all its sections; two commands a section.
        var report = await CountAsync(host, () => host.PostAsync("bv-3801", $"/api/reports/{HalfYear}/{Unit}/submit"));
        Assert.Equal((16, 5 + (16 * 2)), (sections, report));

        Task<Answer> SaveAsync(int issued) =>
            host.PutAsync(
                "bv-3801",
                Filing,
                $$"""{"figures":{"issued":{{issued}},"transmitted":118},"stations":[],"explanations":[]}""",
                version++
            );
    }

    /// <summary>Saves a complete draft of every section that the unit owes; answers how many.</summary>
    private static async Task<int> DraftEverythingAsync(DemoHost host)
    {
        var shapes = host.Services.GetServices<SectionShape>().ToArray();
        var drafts = new Drafts(shapes, "Sở Y tế");
        MadeUpPeriod period = new(HalfYear, new(2023, 1, 1), new(2023, 6, 14), default);
        MadeUpUnit unit = new(Unit, "Bệnh viện", FacilityKind.Hospital, CareLevel.Province);
        var sections = 0;
        foreach (var name in shapes.Select(shape => shape.Section.Name))
        {
            var path = $"/api/{name}/{HalfYear}/{Unit}";
            if ((await host.GetAsync("bv-3801", path)).Status == 200)
            {
                var draft = drafts.Of(name, unit, [], period, unusual: false);
                Assert.Equal(200, (await host.PutAsync("bv-3801", path, draft.ToJsonString())).Status);
                sections++;
            }
        }

        return sections;
    }

    private static async Task<int> CountAsync(DemoHost host, Func<Task<Answer>> write)
    {
        using var counter = host.CountSql();
        var answer = await write();
        Assert.True(answer.Status == 200, answer.Body.ToJsonString());
        TestContext.Current.SendDiagnosticMessage(string.Join("\n---\n", counter.OfRequests));
        // Whether a line lives is asked only where nothing came over it a moment before, which a loaded machine decides.
        return counter.OfRequests.Count(sql => sql != "select 1");
    }
}
