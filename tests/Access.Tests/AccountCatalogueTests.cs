using DeAn06.SharedKernel.Access;
using Microsoft.Extensions.DependencyInjection;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

/// <summary>The port that the gateway reads accounts through.</summary>
public sealed class AccountCatalogueTests(AccessHost access) : IClassFixture<AccessHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_and_role_combine()
    {
        var (page, total) = await ListAsync(new(Search: "MEDICAL", Role: Role.Reviewer));
        var medical = Assert.Single(page);
        Assert.Equal(1, total);
        Assert.Equal(("medical", "medicalAffairs"), (medical.UserName, medical.Department));
        Assert.Equal(0, (await ListAsync(new(Search: "medical", Role: Role.Leader))).Total);
        Assert.All((await ListAsync(new(Role: Role.Reporter))).Page, a => Assert.Equal(Role.Reporter, a.Role));
    }

    [Theory]
    [InlineData("\0", null)]
    [InlineData("%", null)]
    [InlineData(null, "\0")]
    [InlineData(null, "no such name")]
    public async Task Text_that_no_account_holds_matches_nothing(string? search, string? after) =>
        Assert.Empty((await ListAsync(new(search, After: after))).Page);

    [Fact]
    public async Task Deeds_come_newest_first_and_no_more_than_asked()
    {
        var name = await access.NewAccountAsync();
        var own = Json(new { current = DemoPassword, @new = OwnPassword });
        await BodyAsync(await (await access.AsAsync(name)).PutAsync("/api/session/password", own, Ct));
        var admin = await access.AsAsync("admin");
        var change = new
        {
            displayName = "Đổi tên",
            role = "leader",
            disabled = true,
        };
        await BodyAsync(await admin.ChangeAsync($"{name}", Json(change)));

        var deeds = (await DeedsAsync(50, name))[name];
        Assert.Equal(
            [
                ("admin", AccountAction.Changed),
                ("admin", AccountAction.Disabled),
                (name, AccountAction.PasswordChanged),
                ("admin", AccountAction.Created),
            ],
            deeds.Select(deed => (deed.By!, deed.Action))
        );
        Assert.Equal([new ChangedMember("displayName", "Thử nghiệm", "Đổi tên")], deeds[0].Changes);
        Assert.Contains(new ChangedMember("role", null, "leader"), deeds[^1].Changes);

        Assert.Equal([deeds[0].At, deeds[1].At], (await DeedsAsync(2, name))[name].Select(deed => deed.At));
        Assert.Empty(await DeedsAsync(50, "no-such", "\0"));
    }

    [Fact]
    public async Task Deeds_of_many_accounts_are_one_command()
    {
        var names = (await ListAsync(new())).Page.Select(a => a.UserName).ToArray();
        using var sql = access.Host.CountSql();
        var deeds = await DeedsAsync(50, names);
        Assert.True(sql.Count == 1, string.Join("\n---\n", sql.Commands));
        Assert.True(names.Length > 5);
        Assert.Equal(names.Order(), deeds.Keys.Order());
    }

    private async Task<(IReadOnlyList<AccountView> Page, int Total)> ListAsync(AccountFilter filter)
    {
        await using var scope = access.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAccountCatalogue>().ListAsync(filter, Ct);
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<AccountDeed>>> DeedsAsync(
        int most,
        params string[] names
    )
    {
        await using var scope = access.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAccountCatalogue>().DeedsAsync(names, most, Ct);
    }
}
