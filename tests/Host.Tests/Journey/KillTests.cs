using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using DeAn06.Host.Startup;

namespace DeAn06.Host.Tests.Journey;

/// <summary>The product as a process of its own, killed without warning: what was answered 200 is there, and its event arrives.</summary>
public sealed class KillTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_submission_and_its_event_outlive_a_kill()
    {
        var folder = Directory.CreateTempSubdirectory("dean06-kill-").FullName;
        var port = FreePort();
        using (var first = await StartAsync(folder, port))
        {
            using var reporter = await SignInAsync(port, "bv-3801");
            using var save = new HttpRequestMessage(HttpMethod.Put, "/api/e-prescriptions/2023-07/BV-3801");
            save.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
            save.Content = JsonContent.Create(new { figures = new { issued = 5, transmitted = 4 } });
            Assert.Equal(HttpStatusCode.OK, (await reporter.SendAsync(save, Ct)).StatusCode);
            var submit = await reporter.PostAsync("/api/e-prescriptions/2023-07/BV-3801/submit", null, Ct);
            Assert.Equal(HttpStatusCode.OK, submit.StatusCode);
            first.Kill();
            await first.WaitForExitAsync(Ct);
        }

        using (var second = await StartAsync(folder, port))
        {
            using var office = await SignInAsync(port, "office");
            await Eventually.IsAsync(
                "the board shows what was submitted before the kill",
                async () =>
                {
                    var report = await office.GetFromJsonAsync<JsonNode>("/api/reports/2023-07/BV-3801", Ct);
                    return report!.ToJsonString().Contains("\"submitted\"", StringComparison.Ordinal);
                }
            );
            Process.Start("kill", ["-TERM", $"{second.Id}"]).WaitForExit();
            await second.WaitForExitAsync(Ct);
            Assert.Equal(0, second.ExitCode);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<Process> StartAsync(string folder, int port)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HostApplication).Assembly.Location, "--demo"])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["DATA_DIR"] = folder,
                ["PORT"] = $"{port}",
                ["DEMO_HISTORY"] = "false",
                ["DEMO_CLOCK"] = "2023-07-14T09:00:00+07:00",
                ["DRAIN_SECONDS"] = "0",
            },
        };
        start.Environment.Remove("ConnectionStrings__Default");
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync(Ct);
        Assert.Contains($"http://localhost:{port}", line, StringComparison.Ordinal);
        return process;
    }

    private static async Task<HttpClient> SignInAsync(int port, string user)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri($"http://localhost:{port}"),
        };
        var answer = await client.PostAsJsonAsync(
            "/api/session",
            new { userName = user, password = "Dean06@2023" },
            Ct
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return client;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
