using DeAn06.SharedKernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DeAn06.Modules.Access.Seed;

/// <summary>
/// The first accounts, where there is none: the demo's where `Access:DemoAccounts` is true, otherwise `admin` where
/// `ADMIN_PASSWORD` is set. Later accounts are an administrator's work.
/// </summary>
internal sealed partial class AccountSeed(
    IServiceProvider services,
    IConfiguration configuration,
    ILogger<AccountSeed> logger
) : IModuleSeed
{
    public async Task SeedAsync(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccessDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two hosts that start over one database: the second waits, then finds accounts.
        await db.Database.ExecuteSqlAsync($"lock table access.accounts in share row exclusive mode", ct);
        if (await db.Users.AnyAsync(ct))
        {
            return;
        }

        if (configuration["Access:DemoAccounts"] is { } demo && bool.TryParse(demo, out var wanted) && wanted)
        {
            await scope.ServiceProvider.GetRequiredService<DemoAccounts>().CreateAsync(ct);
        }
        else if (configuration["ADMIN_PASSWORD"] is { Length: > 0 } password)
        {
            await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().CreateAsync(password, ct);
        }
        else
        {
            NobodyCanSignIn(logger);
        }

        await transaction.CommitAsync(ct);
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "There is no account, so nobody can sign in: set ADMIN_PASSWORD and start again"
    )]
    private static partial void NobodyCanSignIn(ILogger logger);
}
