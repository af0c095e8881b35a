using DeAn06.Host.Tests.Gateway;
using DeAn06.SharedKernel.Demonstration;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Host.Tests.Journey;

/// <summary>How many SQL commands a write costs the whole product: what it stands on is loaded once.</summary>
[Collection(typeof(CountingAlone))]
public sealed class WriteCostTests
{
    private const string Period = "2023-H1";
    private const string Unit = "BV-3801";

    [Fact]
    public async Task A_save_a_submission_and_a_whole_report_load_what_they_stand_on_once()
    {
        await using var host = await DemoHost.StartAsync("2023-06-20T09:00:00+07:00");
        var sections = await DraftEverythingAsync(host);
        var filing = $"/api/e-prescriptions/{Period}/{Unit}";

        // A first write of the section compiles its queries and remembers its peers; the second is what a day is full of.
        await SaveAsync(120);
        var save = await CountAsync(host, () => SaveAsync(121));
        var submit = await CountAsync(host, () => host.PostAsync("bv-3801", $"{filing}/submit"));
        var report = await CountAsync(host, () => host.PostAsync("bv-3801", $"/api/reports/{Period}/{Unit}/submit"));
        TestContext.Current.SendDiagnosticMessage($"{sections} sections: {save}, {submit}, {report}");

        Assert.Equal((17, 0, 0, 0), (sections, save, submit, report));

        async Task<Answer> SaveAsync(int issued)
        {
            var version = int.Parse((await host.GetAsync("bv-3801", filing)).Text("version")!);
            return await host.PutAsync(
                "bv-3801",
                filing,
                $$"""{"figures":{"issued":{{issued}},"transmitted":118},"stations":[],"explanations":[]}""",
                version
            );
        }
    }

    /// <summary>Saves a complete draft of every section that the unit owes; answers how many.</summary>
    private static async Task<int> DraftEverythingAsync(DemoHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var sections = 0;
        foreach (var section in scope.ServiceProvider.GetServices<ISectionDemonstration>())
        {
            if ((await host.GetAsync("bv-3801", $"/api/{section.Section.Name}/{Period}/{Unit}")).Status != 200)
            {
                continue;
            }

            await section.FileAsync(
                new(Period, Unit, clock.GetUtcNow(), null, DemonstratedDecision.None, null, Unusual: false),
                TestContext.Current.CancellationToken
            );
            sections++;
        }

        return sections;
    }

    private static async Task<int> CountAsync(DemoHost host, Func<Task<Answer>> write)
    {
        using var counter = host.CountSql();
        var answer = await write();
        Assert.True(answer.Status == 200, answer.Body.ToJsonString());
        TestContext.Current.SendDiagnosticMessage(string.Join("\n---\n", counter.Commands));

        // The dispatchers look into their outboxes all the while, and once a minute a session is compared with its account.
        return counter.Commands.Count(sql =>
            !sql.Contains("FROM outbox", StringComparison.OrdinalIgnoreCase)
            && !sql.Contains("access.", StringComparison.Ordinal)
        );
    }
}
