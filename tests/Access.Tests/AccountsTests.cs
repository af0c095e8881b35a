using System.Net;
using System.Text.Json;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

public sealed class AccountsTests(AccessHost access) : IClassFixture<AccessHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_account_is_seen_once_page_by_page()
    {
        var admin = await access.AsAsync("admin");
        var seen = new List<string>();
        for (string? after = ""; after is not null; )
        {
            var page = await BodyAsync(await admin.GetAsync($"/api/accounts?first=3&after={after}", Ct));
            var names = page.GetProperty("accounts")
                .EnumerateArray()
                .Select(a => a.GetProperty("userName").GetString()!);
            seen.AddRange(names);
            after = page.GetProperty("next").GetString();
            Assert.True(page.GetProperty("total").GetInt32() >= 10);
        }

        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.Superset(new HashSet<string> { "admin", "bv-3801", "cdc-38", "finance", "ttyt-381" }, seen.ToHashSet());
    }

    [Fact]
    public async Task The_last_page_names_no_next_one()
    {
        var admin = await access.AsAsync("admin");
        var page = await BodyAsync(await admin.GetAsync("/api/accounts?first=2&search=ttyt-38", Ct));

        Assert.Equal(2, page.GetProperty("total").GetInt32());
        Assert.Equal(2, page.GetProperty("accounts").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task A_list_asked_with_a_content_type_and_no_body_is_answered()
    {
        var admin = await access.AsAsync("admin");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/accounts?first=2");
        request.Content = Json("");
        var page = await BodyAsync(await admin.SendAsync(request, Ct));

        Assert.Equal(2, page.GetProperty("accounts").GetArrayLength());
    }

    [Theory]
    [InlineData("UNG BƯỚU", 1)]
    [InlineData("ung bu\u031Bo\u031B\u0301u", 1)]
    [InlineData("%", 0)]
    [InlineData("bv_3801", 0)]
    public async Task Search_finds_part_of_a_name_and_takes_signs_literally(string search, int found)
    {
        var admin = await access.AsAsync("admin");
        var page = await BodyAsync(await admin.GetAsync($"/api/accounts?search={Uri.EscapeDataString(search)}", Ct));

        Assert.Equal(found, page.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_created_reporter_signs_in_with_the_one_time_password_and_must_change_it()
    {
        var admin = await access.AsAsync("admin");
        var asked = new
        {
            userName = " BV-3801.B ",
            displayName = " Nguye\u0302\u0303n Thi\u0323 An ",
            role = "reporter",
            facility = "bv-3801",
        };
        var created = await BodyAsync(await admin.PostAsync("/api/accounts", Json(asked), Ct), 201);

        var account = created.GetProperty("account");
        Assert.Equal("bv-3801.b", account.GetProperty("userName").GetString());
        Assert.Equal("Nguyễn Thị An", account.GetProperty("displayName").GetString());
        Assert.Equal("BV-3801", account.GetProperty("facility").GetString());
        var oneTime = created.GetProperty("oneTimePassword").GetString()!;
        Assert.True(oneTime.Length >= 10);
        var viewer = await BodyAsync(await access.SignInAsync("bv-3801.b", oneTime));
        Assert.True(viewer.GetProperty("mustChangePassword").GetBoolean());
    }

    [Fact]
    public async Task A_given_password_is_not_told_back()
    {
        var admin = await access.AsAsync("admin");
        var asked = new
        {
            userName = "ban-chi-dao-2",
            displayName = "Ban Chỉ đạo",
            role = "leader",
            password = "mật khẩu cho sẵn",
        };
        var created = await BodyAsync(await admin.PostAsync("/api/accounts", Json(asked), Ct), 201);

        Assert.Equal(JsonValueKind.Null, created.GetProperty("oneTimePassword").ValueKind);
        Assert.DoesNotContain("cho sẵn", created.GetRawText());
        await BodyAsync(await access.SignInAsync("ban-chi-dao-2", "mật khẩu cho sẵn"));
    }

    [Fact]
    public async Task The_same_name_twice_is_refused_also_at_the_same_moment()
    {
        var admin = await access.AsAsync("admin");
        var asked = new
        {
            userName = "hai-nguoi",
            displayName = "Hai người",
            role = "leader",
        };
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => admin.PostAsync("/api/accounts", Json(asked), Ct))
        );

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Created);
        foreach (var answer in answers.Where(a => a.StatusCode != HttpStatusCode.Created))
        {
            await RefusedAsync(answer, 409, "duplicateAccount");
        }

        await RefusedAsync(
            await admin.PostAsync("/api/accounts", Json(asked with { userName = "ADMIN" }), Ct),
            409,
            "duplicateAccount"
        );
    }

    [Theory]
    [InlineData("""{"userName":"x1","displayName":"X","role":"reporter"}""", "facility")]
    [InlineData("""{"userName":"x1","displayName":"X","role":"reporter","facility":"BV-9999"}""", "facility")]
    [InlineData("""{"userName":"x1","displayName":"X","role":"reporter","facility":"TYT-14755"}""", "facility")]
    [InlineData("""{"userName":"x1","displayName":"X","role":"reporter","facility":"a\u0000b"}""", "facility")]
    [InlineData("""{"userName":"x1","displayName":"X","role":"reviewer"}""", "department")]
    [InlineData("""{"userName":"x1","displayName":"X","role":"office"}""", "department")]
    [InlineData("""{"userName":"x1","displayName":"X","role":"leader","department":"medicalAffairs"}""", "department")]
    [InlineData("""{"userName":"x1","displayName":"X","role":"leader","facility":"BV-3801"}""", "facility")]
    [InlineData("""{"userName":"x1","displayName":"X"}""", "role")]
    [InlineData("""{"userName":"x1","displayName":"  ","role":"leader"}""", "displayName")]
    [InlineData("""{"userName":"x1","displayName":"a\u0000b","role":"leader"}""", "displayName")]
    [InlineData("""{"userName":"x1","displayName":"a\uFFFEb","role":"leader"}""", "displayName")]
    [InlineData("""{"displayName":"X","role":"leader"}""", "userName")]
    [InlineData("""{"userName":"tên có dấu","displayName":"X","role":"leader"}""", "userName")]
    [InlineData("""{"userName":"a\u0000","displayName":"X","role":"leader"}""", "userName")]
    [InlineData("""{"userName":"x1","displayName":"X","role":"leader","password":"ngắn"}""", "password")]
    public async Task A_new_account_that_breaks_a_rule_is_refused_by_member(string body, string line)
    {
        var admin = await access.AsAsync("admin");
        var before = await access.SqlAsync<long>("select count(*) from access.accounts where user_name like 'x1%'");
        var problem = await RefusedAsync(await admin.PostAsync("/api/accounts", Json(body), Ct), 422, "invalidAccount");

        Assert.Equal([line], Lines(problem));
        Assert.Equal(0L, before);
        Assert.Equal(0L, await access.SqlAsync<long>("select count(*) from access.accounts where user_name = 'x1'"));
        Assert.Equal(
            0L,
            await access.SqlAsync<long>("select count(*) from access.account_events where account = 'x1'")
        );
    }

    [Fact]
    public async Task A_reporter_keeps_its_facility_after_it_has_closed()
    {
        var name = $"t-{Guid.NewGuid():n}";
        var admin = await access.AsAsync("admin");
        var asked = new
        {
            userName = name,
            displayName = "Thử",
            role = "reporter",
            facility = "BV-3802",
        };
        await BodyAsync(await admin.PostAsync("/api/accounts", Json(asked), Ct), 201);
        var directory = access.Host.Directory;
        var day = new DateOnly(2023, 1, 1);
        var facility = (await directory.FindAsync(["BV-3802"], day, Ct))["BV-3802"];
        directory.Put(facility with { ValidTo = day });

        var change = new
        {
            displayName = "Tên mới",
            role = "reporter",
            facility = "BV-3802",
            disabled = true,
        };
        var changed = await BodyAsync(await admin.ChangeAsync($"{name}", Json(change)));
        directory.Put(facility);

        Assert.Equal("Tên mới", changed.GetProperty("displayName").GetString());
        Assert.True(changed.GetProperty("disabled").GetBoolean());
    }

    [Fact]
    public async Task A_change_must_say_whether_the_account_stays_in_use()
    {
        var admin = await access.AsAsync("admin");
        var change = new { displayName = "Ban Chỉ đạo", role = "leader" };
        var problem = await RefusedAsync(await admin.ChangeAsync("leader", Json(change)), 422, "invalidAccount");

        Assert.Equal(["disabled"], Lines(problem));
    }

    [Theory]
    [InlineData("no-such-account")]
    [InlineData("t%C3%AAn")]
    [InlineData("%EF%BF%BE")]
    public async Task An_unknown_account_is_not_found(string userName)
    {
        var admin = await access.AsAsync("admin");
        var change = new
        {
            displayName = "X",
            role = "leader",
            disabled = false,
        };

        await RefusedAsync(await admin.ChangeAsync($"{userName}", Json(change)), 404, "unknownAccount");
        await RefusedAsync(
            await admin.PostAsync($"/api/accounts/{userName}/password", Json("{}"), Ct),
            404,
            "unknownAccount"
        );
    }

    [Fact]
    public async Task A_reset_password_replaces_the_old_one_and_opens_a_locked_name()
    {
        var name = await access.NewAccountAsync();
        for (var i = 0; i < 10; i++)
        {
            await access.SignInAsync(name, "sai mật khẩu");
        }

        var admin = await access.AsAsync("admin");
        var reset = await BodyAsync(
            await admin.PostAsync($"/api/accounts/{name.ToUpperInvariant()}/password", Json("{}"), Ct)
        );
        var oneTime = reset.GetProperty("oneTimePassword").GetString()!;

        Assert.Equal(HttpStatusCode.Unauthorized, (await access.SignInAsync(name, DemoPassword)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await access.SignInAsync(name, oneTime)).StatusCode);
    }

    [Fact]
    public async Task Who_did_what_is_kept_without_passwords()
    {
        var name = await access.NewAccountAsync();
        var own = new { current = DemoPassword, @new = OwnPassword };
        await BodyAsync(await (await access.AsAsync(name)).PutAsync("/api/session/password", Json(own), Ct));
        var admin = await access.AsAsync("admin");
        var change = new
        {
            displayName = "Thử nghiệm",
            role = "reviewer",
            department = "medicalAffairs",
            disabled = true,
        };
        await BodyAsync(await admin.ChangeAsync($"{name}", Json(change)));
        await BodyAsync(await admin.ChangeAsync($"{name}", Json(change)));
        await BodyAsync(
            await admin.PostAsync(
                $"/api/accounts/{name}/password",
                Json(new { password = "bí mật chẳng ai ghi lại" }),
                Ct
            )
        );

        var events = await access.SqlAsync<string[]>(
            $"select array_agg(actor || ' ' || action order by id) from access.account_events where account = '{name}'"
        );
        Assert.Equal(
            ["admin Created", $"{name} PasswordChanged", "admin Disabled", "admin Changed", "admin PasswordReset"],
            events!
        );
        var details = await access.SqlAsync<string>(
            $"select string_agg(details::text, '') from access.account_events where account = '{name}'"
        );
        Assert.Contains("medicalAffairs", details);
        Assert.DoesNotContain("bí mật", details);
    }
}
