using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DeAn06.Host.Startup;
using DeAn06.TestHost;

namespace DeAn06.Host.Tests;

/// <summary>An answer with its body read.</summary>
public sealed record Answer(int Status, JsonNode Body)
{
    public string? Text(string name) => Body[name]?.ToString();
}

/// <summary>The whole product with its private database and demo accounts, its clock at a chosen time.</summary>
public sealed class DemoHost : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<HttpClient>>> clients = [];
    private readonly string dataFolder;
    private readonly HostApplication application;

    private DemoHost(string dataFolder, HostApplication application) =>
        (this.dataFolder, this.application) = (dataFolder, application);

    internal IServiceProvider Services => application.Services;

    /// <summary>What the console shows.</summary>
    public string Welcome => application.Welcome();

    /// <param name="web">What a build of the web UI left; null for none.</param>
    /// <param name="history">With the demonstration's filings.</param>
    /// <param name="environment">Other settings.</param>
    public static async Task<DemoHost> StartAsync(
        string clock,
        string? web = null,
        bool history = false,
        Func<string, string?>? environment = null
    )
    {
        var folder = history
            ? await DemoFolder.CopyAsync(clock, TestContext.Current.CancellationToken)
            : SharedFolder.New();
        var options = LaunchOptions.Read(
            ["--demo"],
            name =>
                name switch
                {
                    "PORT" => "0",
                    "DATA_DIR" => folder,
                    "DEMO_CLOCK" => clock,
                    "WEB_DIR" => web,
                    "DEMO_HISTORY" => $"{history}",
                    _ => environment?.Invoke(name),
                }
        );
        return new DemoHost(
            folder,
            await HostApplication.StartAsync(options, Modules.All, TestContext.Current.CancellationToken)
        );
    }

    /// <summary>Counts the SQL commands of the product from now on.</summary>
    public SqlCounter CountSql() => new("dean06");

    public Task<Answer> GetAsync(string user, string path) => SendAsync(user, HttpMethod.Get, path, null, null);

    public Task<Answer> PutAsync(string user, string path, string body, int? version = 0) =>
        SendAsync(user, HttpMethod.Put, path, JsonNode.Parse(body), version);

    public Task<Answer> PostAsync(string user, string path, string? body = null) =>
        SendAsync(user, HttpMethod.Post, path, body is null ? null : JsonNode.Parse(body), null);

    /// <summary>Asks the gateway; `data` of an answer without errors.</summary>
    public async Task<JsonNode> QueryAsync(string user, string query)
    {
        var answer = await AskAsync(user, query);
        Assert.True(answer.Body["errors"] is null, answer.Body.ToJsonString());
        return answer.Body["data"]!;
    }

    public Task<Answer> AskAsync(string user, string query) =>
        SendAsync(user, HttpMethod.Post, "/graphql", new JsonObject { ["query"] = query }, null);

    /// <param name="user">`""` for nobody.</param>
    public Task<HttpClient> ClientAsync(string user) =>
        clients
            .GetOrAdd(
                user,
                _ => new(() => user.Length > 0 ? SignInAsync(user, "Dean06@2023") : Task.FromResult(NewClient()))
            )
            .Value;

    /// <summary>A client of its own, signed in.</summary>
    public async Task<HttpClient> SignInAsync(string user, string password)
    {
        var client = NewClient();
        var signedIn = await client.PostAsJsonAsync(
            "/api/session",
            new { userName = user, password },
            TestContext.Current.CancellationToken
        );
        Assert.True(signedIn.IsSuccessStatusCode, $"{user} cannot sign in: {(int)signedIn.StatusCode}");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
        {
            (await client.Value).Dispose();
        }

        await application.DisposeAsync();
        Directory.Delete(dataFolder, recursive: true);
    }

    private HttpClient NewClient() =>
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://localhost:{application.Address.Port}"),
        };

    private async Task<Answer> SendAsync(string user, HttpMethod method, string path, JsonNode? body, int? version)
    {
        var ct = TestContext.Current.CancellationToken;
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : JsonContent.Create(body);
        if (version is { } number)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{number}\"");
        }

        using var response = await (await ClientAsync(user)).SendAsync(request, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        return new Answer((int)response.StatusCode, JsonNode.Parse(text.Length == 0 ? "{}" : text)!);
    }
}
