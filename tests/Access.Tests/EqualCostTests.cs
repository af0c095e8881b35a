using DeAn06.Modules.Access.Accounts;
using DeAn06.Modules.Access.Seed;
using DeAn06.TestHost;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using static DeAn06.Modules.Access.Tests.AccessHost;

namespace DeAn06.Modules.Access.Tests;

/// <summary>Counted, not timed: the slow part of a sign-in is the check against a hash.</summary>
public sealed class EqualCostTests
{
    [Theory]
    [InlineData("leader")]
    [InlineData("no-such-account")]
    [InlineData("không thể là tên")]
    public async Task A_wrong_sign_in_costs_one_check_whether_the_name_exists_or_not(string userName)
    {
        var hasher = new CountingHasher();
        await using var host = await ModuleHost.StartAsync(
            new AccessModule(),
            stubs: services => services.AddSingleton<IPasswordHasher<Account>>(hasher),
            settings: Demo
        );
        var credentials = new { userName, password = "sai mật khẩu" };
        var answer = await host.Anonymous.PostAsync(
            "/api/session",
            Json(credentials),
            TestContext.Current.CancellationToken
        );

        await RefusedAsync(answer, 401, "wrongCredentials");
        // A demonstration's accounts have a hash of few rounds: a name without one is checked against the same.
        Assert.Equal([PublishedHash.Value], hasher.Checked);
    }

    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> real = new();

        public List<string> Checked { get; } = [];

        public string HashPassword(Account user, string password) => real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashed, string provided)
        {
            Checked.Add(hashed);
            return real.VerifyHashedPassword(user, hashed, provided);
        }
    }
}
