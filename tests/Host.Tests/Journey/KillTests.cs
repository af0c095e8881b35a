using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DeAn06.TestHost;

namespace DeAn06.Host.Tests.Journey;

/// <summary>The product as a process of its own, killed without warning: what was answered 200 is there, and its event arrives.</summary>
public sealed class KillTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_submission_and_its_event_outlive_a_kill()
    {
        var folder = SharedFolder.New();
        await using (var first = await StartAsync(folder))
        {
            using var reporter = await SignInAsync(first, "bv-3801");
            using var save = new HttpRequestMessage(HttpMethod.Put, "/api/e-prescriptions/2023-07/BV-3801");
            save.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
            save.Content = JsonContent.Create(new { figures = new { issued = 5, transmitted = 4 } });
            Assert.Equal(HttpStatusCode.OK, (await reporter.SendAsync(save, Ct)).StatusCode);
            var submit = await reporter.PostAsync("/api/e-prescriptions/2023-07/BV-3801/submit", null, Ct);
            Assert.Equal(HttpStatusCode.OK, submit.StatusCode);
            first.Kill();
            await first.ExitAsync(Ct);
        }

        await using (var second = await StartAsync(folder))
        {
            using var office = await SignInAsync(second, "office");
            await Eventually.IsAsync(
                "the board shows what was submitted before the kill",
                async () =>
                {
                    var report = await office.GetFromJsonAsync<JsonNode>("/api/reports/2023-07/BV-3801", Ct);
                    return report!.ToJsonString().Contains("\"submitted\"", StringComparison.Ordinal);
                }
            );
            second.Signal("TERM");
            await second.ExitAsync(Ct);
            Assert.Equal(0, second.ExitCode);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Task<ProductProcess> StartAsync(string folder) =>
        ProductProcess.StartAsync(
            folder,
            ("DEMO_HISTORY", "false"),
            ("DEMO_CLOCK", "2023-07-14T09:00:00+07:00"),
            ("DRAIN_SECONDS", "0")
        );

    private static async Task<HttpClient> SignInAsync(ProductProcess product, string user)
    {
        var client = product.NewClient();
        var answer = await client.PostAsJsonAsync(
            "/api/session",
            new { userName = user, password = "Dean06@2023" },
            Ct
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return client;
    }
}
