using System.Net;
using System.Text;
using System.Text.Json;
using DeAn06.Platform.Web;
using DeAn06.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.SharedKernel.Tests.Web;

/// <summary>Heavy work runs a few at a time; here two at once and one waiting, of each person one at once and one waiting.</summary>
public sealed class HeavyWorkTests
{
    private static readonly WorkLimits Small = new()
    {
        AtOnce = 2,
        Waiting = 1,
        AtOnceByPerson = 1,
        WaitingByPerson = 1,
        Patience = TimeSpan.FromMinutes(5),
    };

    private static StringContent Empty => new("{}", Encoding.UTF8, "application/json");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_waits_for_the_own_and_is_refused_on_top()
    {
        await using var host = await StartAsync(Small);
        var gate = host.Services.GetRequiredService<Gate>();
        var first = HoldAsync(host, TestUser.Office);
        await gate.EnteredAsync(Ct);
        Task<HttpResponseMessage>[] others = [HoldAsync(host, TestUser.Office), HoldAsync(host, TestUser.Office)];
        await RefusedAsync(await await Task.WhenAny(others), 429, "tooManyAtOnce");

        // Another person is not held up.
        var other = HoldAsync(host, TestUser.Medical);
        await gate.EnteredAsync(Ct);
        gate.Open();
        var answers = await Task.WhenAll([first, other, .. others]);
        Assert.Equal([200, 200, 200, 429], answers.Select(answer => (int)answer.StatusCode).Order());
    }

    [Fact]
    public async Task Where_too_many_people_wait_the_next_is_told_to_come_again()
    {
        await using var host = await StartAsync(Small);
        var gate = host.Services.GetRequiredService<Gate>();
        Task<HttpResponseMessage>[] within = [HoldAsync(host, TestUser.Office), HoldAsync(host, TestUser.Medical)];
        await gate.EnteredAsync(Ct);
        await gate.EnteredAsync(Ct);
        Task<HttpResponseMessage>[] late =
        [
            HoldAsync(host, TestUser.Reporter("BV-3801")),
            HoldAsync(host, TestUser.Reporter("BV-3802")),
        ];
        await RefusedAsync(await await Task.WhenAny(late), 503, "busy");
        gate.Open();
        var answers = await Task.WhenAll([.. within, .. late]);
        Assert.Equal([200, 200, 200, 503], answers.Select(answer => (int)answer.StatusCode).Order());
    }

    [Fact]
    public async Task Nobody_waits_for_ever()
    {
        await using var host = await StartAsync(Small with { Patience = TimeSpan.FromMilliseconds(50) });
        var gate = host.Services.GetRequiredService<Gate>();
        var first = HoldAsync(host, TestUser.Office);
        await gate.EnteredAsync(Ct);
        await RefusedAsync(await HoldAsync(host, TestUser.Office), 429, "tooManyAtOnce");
        gate.Open();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
    }

    [Fact]
    public async Task Who_leaves_ends_the_work_and_gives_the_place_back()
    {
        await using var host = await StartAsync(Small with { AtOnce = 1 });
        var gate = host.Services.GetRequiredService<Gate>();
        using var leaving = new CancellationTokenSource();
        var first = HoldAsync(host, TestUser.Office, Empty, leaving.Token);
        await gate.EnteredAsync(Ct);
        var second = HoldAsync(host, TestUser.Medical);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await gate.EnteredAsync(Ct);
        gate.Open();
        Assert.Equal(HttpStatusCode.OK, (await second).StatusCode);
    }

    [Fact]
    public async Task A_body_on_a_weak_line_holds_no_place()
    {
        await using var host = await StartAsync(Small with { AtOnce = 1 });
        var gate = host.Services.GetRequiredService<Gate>();
        gate.Open();
        using var body = new SlowBody();
        var slow = HoldAsync(host, TestUser.Office, body, Ct);
        await body.Begun;
        Assert.Equal(HttpStatusCode.OK, (await HoldAsync(host, TestUser.Medical)).StatusCode);
        body.End();
        Assert.Equal(HttpStatusCode.OK, (await slow).StatusCode);
    }

    private static Task<ModuleHost> StartAsync(WorkLimits limits) =>
        ModuleHost.StartAsync(new NotesModule(), services => services.AddSingleton(limits));

    private static Task<HttpResponseMessage> HoldAsync(ModuleHost host, TestUser user) =>
        HoldAsync(host, user, Empty, Ct);

    private static Task<HttpResponseMessage> HoldAsync(
        ModuleHost host,
        TestUser user,
        HttpContent body,
        CancellationToken leaving
    ) => host.As(user).PostAsync("/api/notes/hold", body, leaving);

    private static async Task RefusedAsync(HttpResponseMessage answer, int status, string code)
    {
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        Assert.Equal(
            (status, $"urn:dean06:{code}", "5"),
            ((int)answer.StatusCode, problem.GetProperty("type").GetString(), answer.Headers.RetryAfter?.ToString())
        );
        Assert.Contains("Chờ ít giây", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    /// <summary>JSON that begins and does not end before it is told to.</summary>
    private sealed class SlowBody : HttpContent
    {
        private readonly TaskCompletionSource begun = new();
        private readonly TaskCompletionSource end = new();

        public SlowBody() => Headers.ContentType = new("application/json");

        public Task Begun => begun.Task;

        public void End() => end.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("{"u8.ToArray(), Ct);
            await stream.FlushAsync(Ct);
            begun.SetResult();
            await end.Task;
            await stream.WriteAsync("}"u8.ToArray(), Ct);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
