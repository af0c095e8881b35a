using System.Net;
using DeAn06.Host.Tests;

namespace DeAn06.Outages.Tests;

/// <summary>What the program starts, it watches: its private server that is killed comes back, or the program ends and says why.</summary>
public sealed class PrivateServerTests
{
    [Fact]
    public async Task A_killed_server_is_started_again_and_one_that_cannot_ends_the_program()
    {
        await using var host = await ChildHost.StartAsync();
        await host.SignInAsync("office");
        await host.WriteOutAsync();
        var killed = host.Postmaster;

        host.KillPostmaster();
        await Eventually.IsAsync(
            "another server runs and the host is ready",
            async () =>
                host.Console.Any(line => line.Contains("đã chạy lại", StringComparison.Ordinal))
                && await host.IsReadyAsync()
        );
        Assert.NotEqual(killed, host.Postmaster);
        Assert.Contains(
            host.Console,
            line => line.StartsWith("PostgreSQL riêng đã dừng đột ngột", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/api/session")).StatusCode);
        Assert.Null((await host.QueryAsync("{ periods { code } }")).Body["errors"]);

        await host.SignInAsync("bv-3801");
        var figures = new { figures = new { issued = 5, transmitted = 4 } };
        var (saved, _) = await host.PutAsync("/api/e-prescriptions/2023-H1/BV-3801", 0, figures);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        await Eventually.IsAsync(
            "the board hears of what is saved after the restart",
            async () =>
            {
                var report = await host.GetAsync("/api/reports/2023-H1/BV-3801");
                var text = await report.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                return text.Contains("\"draft\"", StringComparison.Ordinal);
            }
        );

        host.SpoilConfiguration();
        host.KillPostmaster();
        await host.ExitAsync();
        Assert.Equal(1, host.ExitCode);
        var last = host.Console.Last(line => line.Length > 0);
        Assert.StartsWith("Chương trình kết thúc vì PostgreSQL riêng", last, StringComparison.Ordinal);
        Assert.Contains("tệp cấu hình của PostgreSQL có lỗi", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_sigterm_it_says_that_it_leaves_while_it_still_answers_and_a_second_does_not_wait()
    {
        await using var host = await ChildHost.StartAsync(("DRAIN_SECONDS", "300"));
        Assert.True(await host.IsReadyAsync());

        host.Signal("TERM");
        await Eventually.IsAsync("it is not ready", async () => !await host.IsReadyAsync());
        Assert.Contains(
            "sắp dừng",
            await (await host.GetAsync("/health/ready")).Content.ReadAsStringAsync(
                TestContext.Current.CancellationToken
            ),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/health/live")).StatusCode);
        await host.SignInAsync("office");

        host.Signal("TERM");
        await host.ExitAsync();
        Assert.Equal(0, host.ExitCode);
    }
}
