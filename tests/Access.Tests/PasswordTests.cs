using DeAn06.Modules.Access.Accounts;
using DeAn06.TestHost;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

/// <summary>What a password may be, how it is kept, and how long a given one holds.</summary>
public sealed class PasswordTests(AccessHost access) : IClassFixture<AccessHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ngắn thôi mà", null)]
    [InlineData("mười một kt", "passwordTooShort")]
    [InlineData("123456789012", "passwordDigitsOnly")]
    [InlineData("0912 345 678 1987", "passwordDigitsOnly")]
    [InlineData("aaaaaaaaaaaa", "passwordCommon")]
    [InlineData("ababababab12", "passwordCommon")]
    [InlineData("abcabcabcabc", "passwordCommon")]
    [InlineData("abcdefghijkl", "passwordCommon")]
    [InlineData("qwertyuiop123", "passwordCommon")]
    [InlineData("1qaz2wsx3edc", "passwordCommon")]
    [InlineData("zxcvbnm,zxcvbnm", "passwordCommon")]
    [InlineData("Password1234!", "passwordCommon")]
    [InlineData("P@ssw0rd-2023", "passwordCommon")]
    [InlineData("p.a.s.s.w.o.r.d.1.2", "passwordCommon")]
    [InlineData("administrator", "passwordCommon")]
    [InlineData("iloveyou2023!!", "passwordCommon")]
    [InlineData("Mật khẩu 2023!", "passwordCommon")]
    [InlineData("MATKHAU@123456", "passwordCommon")]
    [InlineData("m4tkh4u@2024!", "passwordCommon")]
    [InlineData("anhyeuem12345", "passwordCommon")]
    [InlineData("Sở Y tế Thanh Hóa", "passwordCommon")]
    [InlineData("Đề án 06/2024", "passwordCommon")]
    [InlineData("correcthorsebatterystaple", "passwordCommon")]
    [InlineData("Dean06@2023!", "passwordPublished")]
    [InlineData("xin-dean06@2023", "passwordPublished")]
    [InlineData("NguyenThiHoa1", "passwordPersonal")]
    [InlineData("Nguyễn Thị Hoa 2023", "passwordPersonal")]
    [InlineData("aoh-1ht-n3yugn", "passwordPersonal")]
    [InlineData("Tuananh19870512", "passwordCommon")]
    [InlineData("Hospital2023!", "passwordCommon")]
    [InlineData("aoHiHTneyuGn9", "passwordPersonal")]
    [InlineData("t.dau.moi.t.dau.moi", "passwordPersonal")]
    [InlineData("BV-3801-bv3801", "passwordPersonal")]
    [InlineData("cây đa đầu làng 1987", null)]
    [InlineData("mật khẩu mới tinh", null)]
    [InlineData("k7#mQz9!pLw2", null)]
    [InlineData("horse-battery-quạt-mo", null)]
    [InlineData("hoa 4 mùa nở rộ quanh nhà", null)]
    public async Task A_password_is_refused_with_the_reason(string password, string? code)
    {
        var admin = await access.AsAsync("admin");
        var userName = "t-dau-moi";
        var created = await admin.PostAsync(
            "/api/accounts",
            Json(
                new
                {
                    userName,
                    displayName = "Nguyễn Thị Hoa",
                    role = "reporter",
                    facility = "BV-3801",
                    password,
                }
            ),
            Ct
        );

        if (code is null)
        {
            await BodyAsync(created, 201);
            await access.SqlAsync<int>($"delete from access.accounts where user_name = '{userName}'");
            return;
        }

        var problem = await RefusedAsync(created, 422, "invalidAccount");
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal("password", error.GetProperty("line").GetString());
        Assert.Equal(code, error.GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_rule_holds_wherever_a_password_is_set()
    {
        var name = await access.NewAccountAsync();
        var admin = await access.AsAsync("admin");
        await RefusedAsync(
            await admin.PostAsync($"/api/accounts/{name}/password", Json(new { password = "Password1234!" }), Ct),
            422,
            "invalidAccount"
        );
        var client = await access.AsAsync(name);
        var change = new { current = DemoPassword, @new = "Mật khẩu 2023!" };
        await RefusedAsync(await client.PutAsync("/api/session/password", Json(change), Ct), 422, "invalidAccount");

        var settings = new Dictionary<string, string?> { ["ADMIN_PASSWORD"] = "Password1234!" };
        var stopped = await Assert.ThrowsAnyAsync<Exception>(() =>
            ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: settings)
        );
        Assert.Contains("ADMIN_PASSWORD", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hash_of_fewer_rounds_is_made_anew_at_sign_in_and_ends_no_session()
    {
        await using var product = new ProductHashes();
        await product.InitializeAsync();
        var name = await product.NewAccountAsync();
        var open = await product.AsAsync(name);
        var earlier = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));
        var old = earlier.HashPassword(null!, DemoPassword);
        await product.SqlAsync<int>($"update access.accounts set password_hash = '{old}' where user_name = '{name}'");

        await product.AsAsync(name);

        Assert.Equal(210_000u, await RoundsAsync(product, name));
        product.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await BodyAsync(await open.GetAsync("/api/session", Ct));
    }

    [Fact]
    public async Task The_published_passwords_hash_stays_cheap_and_a_chosen_ones_is_not()
    {
        await using var product = new ProductHashes();
        await product.InitializeAsync();
        var leader = await product.AsAsync("leader");
        Assert.Equal(1_000u, await RoundsAsync(product, "leader"));

        var chosen = Json(new { current = DemoPassword, @new = "cây đa đầu làng 1987" });
        await BodyAsync(await leader.PutAsync("/api/session/password", chosen, Ct));

        Assert.Equal(210_000u, await RoundsAsync(product, "leader"));
    }

    /// <summary>PBKDF2's rounds stand in the hash, after the format's byte and the number of its function.</summary>
    private static async Task<uint> RoundsAsync(AccessHost host, string name)
    {
        var hash = await host.SqlAsync<string>($"select password_hash from access.accounts where user_name = '{name}'");
        var bytes = Convert.FromBase64String(hash!);
        Assert.Equal((1, 2u), (bytes[0], Number(1)));
        return Number(5);

        uint Number(int at) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
    }

    [Fact]
    public async Task A_given_password_ends_after_72_hours_and_that_is_told_only_with_it()
    {
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: Demo);
        var oneTime = await GivenAsync(host, "leader");
        host.Clock.Advance(TimeSpan.FromHours(71.9));
        await BodyAsync(await SignInAsync(host, "leader", oneTime));
        host.Clock.Advance(TimeSpan.FromHours(0.2));

        await RefusedAsync(await SignInAsync(host, "leader", oneTime), 403, "oneTimePasswordEnded");
        await RefusedAsync(await SignInAsync(host, "leader", "sai mật khẩu"), 401, "wrongCredentials");
        // The demonstration's own were given by nobody.
        await BodyAsync(await SignInAsync(host, "office", DemoPassword));

        var again = await GivenAsync(host, "leader");
        await BodyAsync(await SignInAsync(host, "leader", again));
    }

    [Fact]
    public async Task An_administrator_sees_when_a_given_password_ends()
    {
        await using var host = await ModuleHost.StartAsync(new AccessModule(), CheapHashes, settings: Demo);
        var oneTime = await GivenAsync(host, "leader");

        Assert.Equal("2023-07-13T08:00:00+07:00", (await UntilAsync()).GetString());
        var client = host.NewClient();
        await BodyAsync(
            await client.PostAsync("/api/session", Json(new { userName = "leader", password = oneTime }), Ct)
        );
        var change = new { current = oneTime, @new = OwnPassword };
        await BodyAsync(await client.PutAsync("/api/session/password", Json(change), Ct));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await UntilAsync()).ValueKind);

        async Task<System.Text.Json.JsonElement> UntilAsync() =>
            (await BodyAsync(await (await AdminAsync(host)).GetAsync("/api/accounts/leader", Ct))).GetProperty(
                "oneTimePasswordUntil"
            );
    }

    private static async Task<HttpClient> AdminAsync(ModuleHost host)
    {
        var client = host.NewClient();
        var credentials = Json(new { userName = "admin", password = DemoPassword });
        await BodyAsync(await client.PostAsync("/api/session", credentials, Ct));
        return client;
    }

    private static async Task<string> GivenAsync(ModuleHost host, string userName)
    {
        var admin = await AdminAsync(host);
        var reset = await BodyAsync(await admin.PostAsync($"/api/accounts/{userName}/password", Json("{}"), Ct));
        return reset.GetProperty("oneTimePassword").GetString()!;
    }

    private static Task<HttpResponseMessage> SignInAsync(ModuleHost host, string userName, string password) =>
        host.NewClient().PostAsync("/api/session", Json(new { userName, password }), Ct);

    private sealed class ProductHashes : AccessHost
    {
        protected override Action<IServiceCollection>? Hashes => null;
    }
}
