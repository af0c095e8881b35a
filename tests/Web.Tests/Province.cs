using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DeAn06.Host.Postgres;
using DeAn06.Host.Startup;
using DeAn06.TestHost;
using Npgsql;

namespace DeAn06.Web.Tests;

/// <summary>The whole product with its built UI, its private database; with demo accounts, unless it says otherwise.</summary>
public abstract class Province(string clock, bool history, bool demo = true) : IAsyncLifetime
{
    private string dataFolder = "";
    private HostApplication? application;

    public string Address { get; private set; } = "";

    /// <summary>What the console shows.</summary>
    public string Welcome => application!.Welcome();

    public async ValueTask InitializeAsync()
    {
        Assert.True(
            File.Exists(Path.Combine(WebBuild.Public, "index.html")),
            "The UI is not built: run `npm ci && npm run build` in src/Web, as ./test does."
        );
        dataFolder = history
            ? await DemoFolder.CopyAsync(clock, TestContext.Current.CancellationToken)
            : SharedFolder.New();
        var options = LaunchOptions.Read(
            demo ? ["--demo"] : [],
            name =>
                name switch
                {
                    "PORT" => "0",
                    "DATA_DIR" => dataFolder,
                    "DEMO_CLOCK" => clock,
                    "WEB_DIR" => WebBuild.Folder,
                    "DEMO_HISTORY" => $"{history}",
                    _ => null,
                }
        );
        application = await HostApplication.StartAsync(
            options,
            Host.Modules.All,
            TestContext.Current.CancellationToken
        );
        Address = $"http://localhost:{application.Address.Port}";
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (application is not null)
        {
            await application.DisposeAsync();
        }

        Directory.Delete(dataFolder, recursive: true);
    }

    /// <summary>Takes a module's database away, or gives it back: its sessions end and it lets nobody in. For provinces that nobody shares.</summary>
    public async Task AdmitAsync(string schema, bool admitted)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var connection = await PrivateServer.OpenAsync(dataFolder, ct);
        var role = ModuleRole.NameOf(schema);
        await ExecuteAsync(connection, $"alter role {role} {(admitted ? "login" : "nologin")}");
        if (!admitted)
        {
            // A command of its own: until the first is committed the role may come back.
            await ExecuteAsync(
                connection,
                $"select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = '{role}'"
            );
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A signed-in API client, for what a test needs to be there before the browser comes.</summary>
    public async Task<Desk> DeskAsync(string user)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(Address) };
        var answer = await client.PostAsJsonAsync(
            "/api/session",
            new { userName = user, password = "Dean06@2023" },
            TestContext.Current.CancellationToken
        );
        Assert.True(answer.IsSuccessStatusCode, $"{user} cannot sign in: {(int)answer.StatusCode}");
        return new Desk(client);
    }
}

/// <summary>Nothing filed yet; on the morning before the July deadline of 2023.</summary>
public sealed class EmptyProvince() : Province("2023-07-14T09:00:00+07:00", history: false);

/// <summary>The demonstration's history of H1, July and August 2023; three days after August's deadline.</summary>
public sealed class DemoProvince() : Province(DemoFolder.Clock, history: true);

/// <summary>Started for the first time, without demo accounts: nobody can sign in yet.</summary>
public sealed class NewProvince() : Province("2023-07-14T09:00:00+07:00", history: false, demo: false);

/// <summary>In the first days of a year that nobody has prepared a calendar for.</summary>
public sealed class NewYearProvince() : Province("2024-01-05T09:00:00+07:00", history: false);

/// <summary>Shared by what disturbs a province as a whole, one test after the other.</summary>
[CollectionDefinition(nameof(NewYear))]
public sealed class NewYear : ICollectionFixture<NewYearProvince>;

/// <summary>One person's way to the API.</summary>
public sealed class Desk(HttpClient client) : IDisposable
{
    public async Task<JsonNode> SendAsync(HttpMethod method, string path, string? body = null, int? version = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : JsonContent.Create(JsonNode.Parse(body));
        if (version is { } number)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{number}\"");
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text.Length == 0 ? "{}" : text)!;
    }

    public Task<JsonNode> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<byte[]> BytesAsync(string path) =>
        client.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    public Task<JsonNode> PostAsync(string path, string? body = null) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>Saves a draft, or what else has a version, over whatever stands there.</summary>
    public async Task SaveAsync(string path, string body)
    {
        var version = (int)(await GetAsync(path))["version"]!;
        await SendAsync(HttpMethod.Put, path, body, version);
    }

    public async Task<JsonNode> AskAsync(string query)
    {
        var answer = await SendAsync(HttpMethod.Post, "/graphql", new JsonObject { ["query"] = query }.ToJsonString());
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        return answer["data"]!;
    }

    public void Dispose() => client.Dispose();
}
