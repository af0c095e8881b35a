using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using DeAn06.SharedKernel.Access;
using Microsoft.Net.Http.Headers;

namespace DeAn06.Host.Demonstration;

/// <summary>What one account sends, signed in with the demonstration's password; it signs in again where its session has ended.</summary>
/// <param name="host">A name under which the host answers.</param>
internal sealed class AccountClient(InProcessServer server, ActClock clock, string host, string userName) : IDisposable
{
    /// <summary>For one request: another account's sign-in, at a later time, may end a session that has just begun, and now and then a few do in a row.</summary>
    private const int MostSignIns = 20;

    private readonly SemaphoreSlim signingIn = new(1);
    private readonly Dictionary<string, string> cookies = [];
    private volatile string cookie = "";

    /// <exception cref="SignInException">The password does not open the account, or not any more.</exception>
    public Task<AccountAnswer> SendAsync(
        DateTimeOffset at,
        string method,
        string path,
        JsonNode? body,
        int? version,
        CancellationToken ct
    ) => clock.At(at, () => SendAsync(method, path, body, version, ct));

    public Task<AccountAnswer> PostAsync(DateTimeOffset at, string path, JsonNode? body, CancellationToken ct) =>
        SendAsync(at, HttpMethods.Post, path, body, version: null, ct);

    /// <summary>Ends the session, where there is one.</summary>
    public async Task SignOutAsync(DateTimeOffset at, CancellationToken ct)
    {
        if (cookie.Length > 0)
        {
            await clock.At(at, () => PassAsync(HttpMethods.Delete, "/api/session", null, null, ct));
            Keep([]);
        }
    }

    public void Dispose() => signingIn.Dispose();

    private async Task<AccountAnswer> SendAsync(
        string method,
        string path,
        JsonNode? body,
        int? version,
        CancellationToken ct
    )
    {
        for (var signedIn = 0; ; signedIn++)
        {
            var used = cookie;
            if (used.Length > 0)
            {
                var answer = await PassAsync(method, path, body, version, ct);
                if (answer.Status != HttpStatusCode.Unauthorized || signedIn == MostSignIns)
                {
                    return answer;
                }
            }

            await SignInAsync(used, ct);
        }
    }

    /// <param name="ended">The cookie of the session that has ended; another request may have signed in since.</param>
    private async Task SignInAsync(string ended, CancellationToken ct)
    {
        await signingIn.WaitAsync(ct);
        try
        {
            if (cookie != ended)
            {
                return;
            }

            Keep([]);
            var credentials = new JsonObject { ["userName"] = userName, ["password"] = PublishedPassword.Value };
            var answer = await PassAsync(HttpMethods.Post, "/api/session", credentials, null, ct);
            if (answer.Status != HttpStatusCode.OK)
            {
                throw new SignInException(userName, answer);
            }
        }
        finally
        {
            signingIn.Release();
        }
    }

    private async Task<AccountAnswer> PassAsync(
        string method,
        string path,
        JsonNode? body,
        int? version,
        CancellationToken ct
    )
    {
        var answer = await server.SendAsync(new(method, path, host, cookie, body, version), ct);
        if (SetCookieHeaderValue.TryParseList([.. answer.Headers.SetCookie.OfType<string>()], out var set))
        {
            Keep(set);
        }

        return new(
            answer.Status,
            answer.Body.Length == 0 ? [] : JsonSerializer.Deserialize<JsonNode>(answer.Body)!.AsObject()
        );
    }

    /// <param name="set">None: all are forgotten.</param>
    private void Keep(IList<SetCookieHeaderValue> set)
    {
        lock (cookies)
        {
            if (set.Count == 0)
            {
                cookies.Clear();
            }

            foreach (var one in set)
            {
                cookies[$"{one.Name}"] = $"{one.Value}";
            }

            cookie = string.Join(
                "; ",
                cookies.Where(one => one.Value.Length > 0).Select(one => $"{one.Key}={one.Value}")
            );
        }
    }
}

/// <summary>An answer with its body read.</summary>
internal sealed record AccountAnswer(HttpStatusCode Status, JsonObject Body)
{
    public bool IsOk => Status == HttpStatusCode.OK;

    /// <summary>The body; a refusal is not foreseen here.</summary>
    public JsonObject Must() => IsOk ? Body : throw new InvalidOperationException($"Demonstration refused: {Body}");
}

/// <summary>An account that the demonstration's password does not open.</summary>
internal sealed class SignInException(string userName, AccountAnswer answer)
    : Exception($"{userName} cannot sign in: {(int)answer.Status} {answer.Body["type"]}");
