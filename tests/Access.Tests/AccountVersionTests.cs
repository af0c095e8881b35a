using System.Net;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

/// <summary>Of two administrators who edit one account the second is told what stands, and undoes nothing unseen.</summary>
public sealed class AccountVersionTests(AccessHost access) : IClassFixture<AccessHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static StringContent Leader(string displayName, bool disabled = false) =>
        Json(
            new
            {
                displayName,
                role = "leader",
                disabled,
            }
        );

    [Fact]
    public async Task The_version_counts_changes_and_is_the_ETag()
    {
        var name = await access.NewAccountAsync();
        var admin = await access.AsAsync("admin");
        Assert.Equal("\"1\"", (await admin.GetAsync($"/api/accounts/{name}", Ct)).Headers.ETag?.Tag);

        var changed = await admin.ChangeAsync(name, Leader("Tên mới"), "\"1\"");
        Assert.Equal("\"2\"", changed.Headers.ETag?.Tag);
        Assert.Equal(2, (await BodyAsync(changed)).GetProperty("version").GetInt32());

        // Neither the same once more nor a new password changes what the account is.
        await BodyAsync(await admin.ChangeAsync(name, Leader("Tên mới"), "\"2\""));
        await BodyAsync(await admin.PostAsync($"/api/accounts/{name}/password", Json("{}"), Ct));
        var read = await admin.GetAsync($"/api/accounts/{name}", Ct);
        Assert.Equal("\"2\"", read.Headers.ETag?.Tag);
        Assert.Equal("Tên mới", (await BodyAsync(read)).GetProperty("displayName").GetString());
        var listed = await BodyAsync(await admin.GetAsync($"/api/accounts?search={name}", Ct));
        Assert.Equal(2, listed.GetProperty("accounts")[0].GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Who_was_overtaken_is_told_what_differs_and_writes_nothing()
    {
        var name = await access.NewAccountAsync();
        var admin = await access.AsAsync("admin");
        var theirs = new
        {
            displayName = "Thử nghiệm",
            role = "reviewer",
            department = "medicalAffairs",
            disabled = true,
        };
        await BodyAsync(await admin.ChangeAsync(name, Json(theirs), "\"1\""));

        var problem = await RefusedAsync(await admin.ChangeAsync(name, Leader("Tên tôi"), "\"1\""), 412, "stale");

        Assert.Equal(2, problem.GetProperty("version").GetInt32());
        Assert.Equal(
            [
                "displayName: Tên tôi → Thử nghiệm",
                "role: leader → reviewer",
                "department:  → medicalAffairs",
                "disabled: false → true",
            ],
            problem
                .GetProperty("changes")
                .EnumerateArray()
                .Select(c => $"{c.GetProperty("member")}: {c.GetProperty("from")} → {c.GetProperty("to")}")
        );
        Assert.Contains("tên hiển thị, vai trò, phòng, ngừng sử dụng", problem.GetProperty("detail").GetString());
        var stands = await BodyAsync(await admin.GetAsync($"/api/accounts/{name}", Ct));
        Assert.Equal("Thử nghiệm", stands.GetProperty("displayName").GetString());
        Assert.True(stands.GetProperty("disabled").GetBoolean());
    }

    [Fact]
    public async Task Of_many_at_the_same_moment_one_wins()
    {
        var name = await access.NewAccountAsync();
        var admin = await access.AsAsync("admin");

        var answers = await Task.WhenAll(
            Enumerable.Range(1, 6).Select(i => admin.ChangeAsync(name, Leader($"Người {i}"), "\"1\""))
        );

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        foreach (var answer in answers.Where(a => a.StatusCode != HttpStatusCode.OK))
        {
            Assert.Equal(2, (await RefusedAsync(answer, 412, "stale")).GetProperty("version").GetInt32());
        }

        Assert.Equal(
            1L,
            await access.SqlAsync<long>(
                $"select count(*) from access.account_events where account = '{name}' and action = 'Changed'"
            )
        );
    }

    [Theory]
    [InlineData("", 428, "versionRequired")]
    [InlineData("\"7\"", 412, "stale")]
    [InlineData("*", 400, "ifMatchMalformed")]
    [InlineData("W/\"1\"", 400, "ifMatchMalformed")]
    [InlineData("1", 400, "ifMatchMalformed")]
    public async Task Without_the_right_version_nothing_is_changed(string ifMatch, int status, string code)
    {
        var name = await access.NewAccountAsync();
        var admin = await access.AsAsync("admin");

        await RefusedAsync(await admin.ChangeAsync(name, Leader("Tên mới"), ifMatch), status, code);

        var stands = await BodyAsync(await admin.GetAsync($"/api/accounts/{name}", Ct));
        Assert.Equal("Thử nghiệm", stands.GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task An_unknown_account_has_no_version()
    {
        var admin = await access.AsAsync("admin");

        await RefusedAsync(await admin.GetAsync("/api/accounts/no-such-account", Ct), 404, "unknownAccount");
        await RefusedAsync(await admin.ChangeAsync("no-such-account", Leader("X"), "\"1\""), 404, "unknownAccount");
    }
}
