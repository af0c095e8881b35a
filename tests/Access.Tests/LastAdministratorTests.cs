using System.Net;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

/// <summary>Each on a host of its own: how many administrators there are is the whole point.</summary>
public sealed class LastAdministratorTests : IAsyncLifetime
{
    private readonly AccessHost access = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => access.InitializeAsync();

    public ValueTask DisposeAsync() => access.DisposeAsync();

    [Theory]
    [InlineData("administrator", true)]
    [InlineData("leader", false)]
    public async Task The_last_administrator_cannot_leave(string role, bool disabled)
    {
        var admin = await access.AsAsync("admin");
        var problem = await RefusedAsync(
            await admin.ChangeAsync("admin", Change(role, disabled)),
            409,
            "lastAdministrator"
        );

        Assert.Contains("admin", problem.GetProperty("detail").GetString());
        await BodyAsync(await admin.GetAsync("/api/accounts", Ct));
        Assert.Equal("Administrator", await access.SqlAsync<string>(Role("admin")));
    }

    [Fact]
    public async Task A_disabled_administrator_does_not_count()
    {
        var other = await access.NewAccountAsync("administrator");
        var admin = await access.AsAsync("admin");
        await BodyAsync(await admin.ChangeAsync($"{other}", Change("administrator", true)));

        await RefusedAsync(await admin.ChangeAsync("admin", Change("administrator", true)), 409, "lastAdministrator");
    }

    [Fact]
    public async Task One_of_two_may_leave()
    {
        await access.NewAccountAsync("administrator");
        var admin = await access.AsAsync("admin");

        await BodyAsync(await admin.ChangeAsync("admin", Change("leader", false)));
    }

    [Fact]
    public async Task Two_who_leave_at_the_same_moment_do_not_both()
    {
        var other = await access.NewAccountAsync("administrator");
        var (one, two) = (await access.AsAsync("admin"), await access.AsAsync(other));
        var answers = await Task.WhenAll(
            one.ChangeAsync($"{other}", Change("leader", false)),
            two.ChangeAsync("admin", Change("leader", false))
        );

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        // The other is the last one now, or, asked a moment later, no administrator any more.
        Assert.Contains(
            answers.Single(a => a.StatusCode != HttpStatusCode.OK).StatusCode,
            new[] { HttpStatusCode.Conflict, HttpStatusCode.Forbidden }
        );
        Assert.Equal(
            1,
            await access.SqlAsync<long>("select count(*) from access.accounts where role = 'Administrator'")
        );
    }

    private static StringContent Change(string role, bool disabled) =>
        Json(
            new
            {
                displayName = "Quản trị",
                role,
                disabled,
            }
        );

    private static string Role(string name) => $"select role from access.accounts where user_name = '{name}'";
}
