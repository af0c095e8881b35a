using System.Net;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

public sealed class SignInTests(AccessHost access) : IClassFixture<AccessHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reporter_signs_in_and_is_told_who_it_is()
    {
        var viewer = await BodyAsync(await access.SignInAsync("bv-3801", DemoPassword));

        Assert.Equal("bv-3801", viewer.GetProperty("userName").GetString());
        Assert.Equal("Bệnh viện Đa khoa tỉnh Mẫu", viewer.GetProperty("displayName").GetString());
        Assert.Equal("reporter", viewer.GetProperty("role").GetString());
        Assert.Equal("BV-3801", viewer.GetProperty("facility").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, viewer.GetProperty("department").ValueKind);
        Assert.False(viewer.GetProperty("mustChangePassword").GetBoolean());
    }

    [Theory]
    [InlineData("BV-3801")]
    [InlineData("  Bv-3801\t")]
    public async Task The_user_name_is_taken_in_any_case_with_blanks_around_it(string typed) =>
        Assert.Equal(HttpStatusCode.OK, (await access.SignInAsync(typed, DemoPassword)).StatusCode);

    [Theory]
    [InlineData("medical", "reviewer", "medicalAffairs")]
    [InlineData("finance", "reviewer", "planningFinance")]
    [InlineData("office", "office", "departmentOffice")]
    [InlineData("leader", "leader", null)]
    [InlineData("admin", "administrator", null)]
    public async Task The_demo_accounts_of_the_department_hold_their_roles(string name, string role, string? department)
    {
        var viewer = await BodyAsync(await access.SignInAsync(name, DemoPassword));

        Assert.Equal(role, viewer.GetProperty("role").GetString());
        Assert.Equal(department, viewer.GetProperty("department").GetString());
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_read_the_same()
    {
        var wrong = await RefusedAsync(await access.SignInAsync("leader", "sai mật khẩu"), 401, "wrongCredentials");
        var unknown = await RefusedAsync(await access.SignInAsync("nobody", "sai mật khẩu"), 401, "wrongCredentials");
        var impossible = await RefusedAsync(await access.SignInAsync("a\0b ệ", "x"), 401, "wrongCredentials");

        Assert.Equal(wrong.GetProperty("detail").GetString(), unknown.GetProperty("detail").GetString());
        Assert.Equal(wrong.GetProperty("detail").GetString(), impossible.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_disabled_account_is_told_so_only_with_its_password()
    {
        var name = await access.NewAccountAsync();
        var admin = await access.AsAsync("admin");
        await BodyAsync(
            await admin.ChangeAsync(
                $"{name}",
                Json(
                    new
                    {
                        displayName = "Thử",
                        role = "leader",
                        disabled = true,
                    }
                )
            )
        );

        await RefusedAsync(await access.SignInAsync(name, DemoPassword), 403, "accountDisabled");
        await RefusedAsync(await access.SignInAsync(name, "sai mật khẩu"), 401, "wrongCredentials");
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        var problem = await RefusedAsync(
            await access.Host.Anonymous.PostAsync("/api/session", Json("{}"), Ct),
            422,
            "invalidAccount"
        );

        Assert.Equal(["userName", "password"], Lines(problem));
    }
}
