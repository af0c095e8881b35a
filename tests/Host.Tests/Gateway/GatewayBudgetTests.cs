using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DeAn06.Host.Gateway;
using DeAn06.Host.Startup;
using DeAn06.Host.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Periods;
using DeAn06.TestHost;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DeAn06.Host.Tests.Gateway;

/// <summary>The gateway alone over a calendar that does not answer: the budget's end, the client that leaves, the turns of one person.</summary>
public sealed class GatewayBudgetTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new();
    private readonly SlowCalendar calendar = new();
    private WebApplication app = null!;
    private HttpClient client = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IReportingCalendar>(calendar);
        builder.Services.AddSingleton<ICurrentUser>(new Office());
        builder.Services.AddSingleton(LaunchOptions.Read([], _ => null));
        builder.Services.AddSingleton(new WebFolder("none"));
        builder.Services.AddSingleton(TestProfile.Default);
        builder.Services.AddGateway();
        app = builder.Build();
        app.MapGateway();
        await app.StartAsync(Ct);
        client = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri(app.Urls.First()),
        };
    }

    public async ValueTask DisposeAsync()
    {
        calendar.Answer();
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_503_and_its_work_ends()
    {
        var asked = AskAsync(Ct);
        await calendar.AskedAsync(1);
        clock.Advance(TimeSpan.FromSeconds(GatewayRun.Longest + 1));

        using var answer = await asked;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!["errors"]![0]!;
        Assert.Equal("TIME_OUT", error["extensions"]!["code"]!.ToString());
        Assert.Contains("20 giây", error["message"]!.ToString());
        await calendar.LeftAsync(1);
    }

    [Fact]
    public async Task The_work_for_a_client_that_leaves_ends()
    {
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var asked = AskAsync(leave.Token);
        await calendar.AskedAsync(1);
        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await calendar.LeftAsync(1);
    }

    [Fact]
    public async Task One_person_waits_for_a_turn_and_past_that_is_told_to_wait()
    {
        var asked = Enumerable.Range(0, 200).Select(_ => AskAsync(Ct)).ToArray();
        using var first = await await Task.WhenAny(asked);
        Assert.Equal(HttpStatusCode.TooManyRequests, first.StatusCode);
        Assert.NotNull(first.Headers.RetryAfter?.Delta);
        Assert.Contains("TOO_MANY_REQUESTS", await first.Content.ReadAsStringAsync(Ct));

        await calendar.AskedAsync(1);
        calendar.Answer();
        var statuses = (await Task.WhenAll(asked)).Select(answer => answer.StatusCode).ToArray();
        Assert.InRange(statuses.Count(status => status == HttpStatusCode.OK), 100, 199);
        Assert.InRange(calendar.MostAtOnce, 1, 6);
    }

    /// <summary>A page of the UI asks a dozen things at once.</summary>
    [Fact]
    public async Task A_page_is_never_told_to_wait()
    {
        calendar.Answer();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => AskAsync(Ct)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    private Task<HttpResponseMessage> AskAsync(CancellationToken ct) =>
        client.PostAsJsonAsync("/graphql", new { query = "{ periods { code } }" }, ct);

    private sealed class SlowCalendar : IReportingCalendar
    {
        private readonly TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int asked;
        private int left;
        private int here;

        public int MostAtOnce { get; private set; }

        public async Task<IReadOnlyList<ReportingPeriod>> PeriodsAsync(CancellationToken ct)
        {
            lock (answer)
            {
                MostAtOnce = Math.Max(MostAtOnce, ++here);
            }

            Interlocked.Increment(ref asked);
            try
            {
                await answer.Task.WaitAsync(ct);
                return [];
            }
            catch (OperationCanceledException)
            {
                Interlocked.Increment(ref left);
                throw;
            }
            finally
            {
                lock (answer)
                {
                    here--;
                }
            }
        }

        public void Answer() => answer.TrySetResult();

        public Task AskedAsync(int times) =>
            Eventually.IsAsync("the calendar is asked", () => Task.FromResult(asked >= times));

        public Task LeftAsync(int times) =>
            Eventually.IsAsync("the calendar is left alone", () => Task.FromResult(left >= times));
    }

    private sealed class Office : ICurrentUser
    {
        public bool IsSignedIn => true;
        public string? UserName => "office";
        public string? DisplayName => null;
        public Role? Role => SharedKernel.Access.Role.Office;
        public string? Department => null;
        public string? Facility => null;
    }
}
