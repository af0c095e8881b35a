using System.Net;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

public sealed class RoleMatrixTests(AccessHost access) : IClassFixture<AccessHost>
{
    private static readonly (string Method, string Path)[] Operations =
    [
        ("GET", "/api/accounts"),
        ("GET", "/api/accounts/cdc-38"),
        ("POST", "/api/accounts"),
        ("PUT", "/api/accounts/cdc-38"),
        ("POST", "/api/accounts/cdc-38/password"),
    ];

    public static TheoryData<string?, string, string> Matrix { get; } =
        new(
            from who in (string?[])[null, "bv-3801", "ttyt-380", "medical", "finance", "office", "leader"]
            from operation in Operations
            select (who, operation.Method, operation.Path)
        );

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Nobody_but_an_administrator_touches_accounts(string? who, string method, string path)
    {
        var client = who is null ? access.Host.NewClient() : await access.AsAsync(who);
        using var request = new HttpRequestMessage(new(method), path);
        if (method != "GET")
        {
            request.Content = Json("{}");
        }

        var answer = await client.SendAsync(request, Ct);
        await RefusedAsync(answer, who is null ? 401 : 403, who is null ? "notSignedIn" : "notAllowed");
    }

    [Fact]
    public async Task An_administrator_passes_every_door()
    {
        var admin = await access.AsAsync("admin");
        foreach (var (method, path) in Operations)
        {
            using var request = new HttpRequestMessage(new(method), path);
            request.Content = method == "GET" ? null : Json("""{"displayName":""}""");
            var answer = await admin.SendAsync(request, Ct);

            Assert.True(
                answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity,
                $"{method} {path}"
            );
        }
    }

    [Theory]
    [InlineData("bv-3801")]
    [InlineData("medical")]
    [InlineData("office")]
    [InlineData("leader")]
    [InlineData("admin")]
    public async Task Everyone_who_is_signed_in_has_a_session(string who)
    {
        var client = await access.AsAsync(who);
        var viewer = await BodyAsync(await client.GetAsync("/api/session", Ct));

        Assert.Equal(who, viewer.GetProperty("userName").GetString());
        await RefusedAsync(
            await client.PutAsync("/api/session/password", Json(new { current = DemoPassword, @new = "ngắn" }), Ct),
            422,
            "invalidAccount"
        );
    }
}
