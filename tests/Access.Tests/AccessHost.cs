using System.Net;
using System.Text;
using System.Text.Json;
using DeAn06.TestHost;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DeAn06.Modules.Access.Tests;

/// <summary>The module alone, with the demo's accounts and its real cookie.</summary>
public class AccessHost : IAsyncLifetime
{
    public const string DemoPassword = "Dean06@2023";

    /// <summary>One that may be set.</summary>
    public const string OwnPassword = "cây đa đầu làng 1987";

    internal static readonly Dictionary<string, string?> Demo = new() { ["Access:DemoAccounts"] = "true" };

    internal ModuleHost Host { get; private set; } = null!;

    /// <summary>How passwords are hashed here; null as in the product.</summary>
    protected virtual Action<IServiceCollection>? Hashes => CheapHashes;

    private static int strangers;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Few rounds of hashing. What it costs has its own tests (<see cref="EqualCostTests"/>, <see cref="PasswordQueueTests"/>).</summary>
    internal static readonly Action<IServiceCollection> CheapHashes = services =>
        services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000);

    public async ValueTask InitializeAsync() =>
        Host = await ModuleHost.StartAsync(new AccessModule(), Hashes, settings: Demo);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
    }

    /// <summary>An address that nobody has called from yet: what one test gets wrong holds up no other.</summary>
    internal static IPAddress NewAddress() =>
        new((uint)IPAddress.HostToNetworkOrder(0x7F010000 + Interlocked.Increment(ref strangers)));

    /// <summary>A client whose cookie is a session of this account.</summary>
    internal async Task<HttpClient> AsAsync(string userName, string password = DemoPassword)
    {
        var client = Host.NewClient(NewAddress());
        var answer = await client.PostAsync("/api/session", Json(new { userName, password }), Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return client;
    }

    /// <summary>From a browser that was never here before.</summary>
    internal Task<HttpResponseMessage> SignInAsync(string userName, string password, IPAddress? from = null) =>
        SignInAsync(Host.NewClient(from ?? NewAddress()), userName, password);

    internal static Task<HttpResponseMessage> SignInAsync(HttpClient client, string userName, string password) =>
        client.PostAsync("/api/session", Json(new { userName, password }), Ct);

    /// <summary>An account of its own for one test, with <see cref="DemoPassword"/> for its own password.</summary>
    internal async Task<string> NewAccountAsync(string role = "leader", string? department = null)
    {
        var admin = await AsAsync("admin");
        var userName = $"t-{Guid.NewGuid():n}";
        var created = await admin.PostAsync(
            "/api/accounts",
            Json(
                new
                {
                    userName,
                    displayName = "Thử nghiệm",
                    role,
                    department,
                }
            ),
            Ct
        );
        await BodyAsync(created, 201);
        // The published password is nobody's to set; a demonstration's account has it, and so has this one.
        await SqlAsync<int>(
            $"""
            update access.accounts set must_change_password = false, password_given_at = null, password_hash =
                (select password_hash from access.accounts where user_name = 'cdc-38')
            where user_name = '{userName}'
            """
        );
        return userName;
    }

    internal async Task<T?> SqlAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(Host.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct) is T value ? value : default;
    }

    internal static StringContent Json(object body) =>
        new(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    internal static async Task<JsonElement> BodyAsync(HttpResponseMessage answer, int status = 200)
    {
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    internal static async Task<JsonElement> RefusedAsync(HttpResponseMessage answer, int status, string code)
    {
        var problem = await BodyAsync(answer, status);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"urn:dean06:{code}", problem.GetProperty("type").GetString());
        return problem;
    }

    /// <summary>What an answer sets, with all its flags, by the cookie's name.</summary>
    internal static Dictionary<string, string> CookiesOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies)
            ? cookies.ToDictionary(cookie => cookie[..cookie.IndexOf('=')])
            : [];

    internal static string?[] Lines(JsonElement problem) =>
        [.. problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("line").GetString())];
}

internal static class AccountRequests
{
    /// <summary>Changes an account on this version, or on the one that stands now.</summary>
    public static async Task<HttpResponseMessage> ChangeAsync(
        this HttpClient admin,
        string userName,
        HttpContent change,
        string? ifMatch = null
    )
    {
        var ct = TestContext.Current.CancellationToken;
        var address = $"/api/accounts/{userName}";
        ifMatch ??= (await admin.GetAsync(address, ct)).Headers.ETag?.Tag ?? "\"1\"";
        using var request = new HttpRequestMessage(HttpMethod.Put, address);
        request.Content = change;
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await admin.SendAsync(request, ct);
    }
}
