using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DeAn06.TestHost;
using Npgsql;

namespace DeAn06.Outages.Tests;

/// <summary>The product as a process of its own, with a private database and demo accounts, at a time at which nothing is due yet.</summary>
internal sealed class ChildHost : IAsyncDisposable
{
    private readonly ProductProcess process;
    private readonly HttpClient client;

    private ChildHost(ProductProcess process, string folder)
    {
        this.process = process;
        Folder = folder;
        client = process.NewClient();
    }

    public string Folder { get; }

    /// <summary>What it says on its console of what goes wrong.</summary>
    public IReadOnlyList<string> Console => process.Complaints;

    public int ExitCode => process.ExitCode;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Cluster => Path.Combine(Folder, "postgres", "cluster");

    /// <summary>Number of the private server's first process.</summary>
    public int Postmaster => int.Parse(File.ReadLines(Path.Combine(Cluster, "postmaster.pid")).First(), null);

    public static async Task<ChildHost> StartAsync(params (string Name, string Value)[] settings)
    {
        var folder = SharedFolder.New();
        var process = await ProductProcess.StartAsync(
            folder,
            [
                ("DEMO_CLOCK", "2023-05-02T09:00:00+07:00"),
                ("DEMO_HISTORY", "false"),
                ("DRAIN_SECONDS", "0"),
                .. settings,
            ]
        );
        return new ChildHost(process, folder);
    }

    public async Task SignInAsync(string user)
    {
        var answer = await client.PostAsJsonAsync(
            "/api/session",
            new { userName = user, password = "Dean06@2023" },
            Ct
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path, Ct);

    public async Task<bool> IsReadyAsync() => (await GetAsync("/health/ready")).IsSuccessStatusCode;

    public async Task<(HttpResponseMessage Response, JsonNode Body)> QueryAsync(string query)
    {
        var response = await client.PostAsJsonAsync("/graphql", new { query }, Ct);
        return (response, (await response.Content.ReadFromJsonAsync<JsonNode>(Ct))!);
    }

    public async Task<(HttpResponseMessage Response, JsonNode Body)> PutAsync(string path, int version, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        var response = await client.SendAsync(request, Ct);
        return (response, (await response.Content.ReadFromJsonAsync<JsonNode>(Ct))!);
    }

    /// <summary>A demonstration's private server may lose the last moment when it is killed: this writes out what was said until now.</summary>
    public async Task WriteOutAsync()
    {
        await using var connection = await PrivateServer.OpenAsync(Folder, Ct);
        await using var command = new NpgsqlCommand("CHECKPOINT", connection);
        await command.ExecuteNonQueryAsync(Ct);
    }

    public void KillPostmaster() => Process.GetProcessById(Postmaster).Kill();

    /// <summary>What keeps its private server from ever starting again.</summary>
    public void SpoilConfiguration() =>
        File.AppendAllText(Path.Combine(Cluster, "postgresql.conf"), "\nno_such_setting = on\n");

    public void Signal(string name) => process.Signal(name);

    public Task ExitAsync() => process.ExitAsync(Ct);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await process.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
