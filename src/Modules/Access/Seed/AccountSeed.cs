using DeAn06.SharedKernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Modules.Access.Seed;

/// <summary>
/// The first accounts, where there is none: the demo's in a demonstration, otherwise `admin` where `ADMIN_PASSWORD` is set. Without
/// either the start prints a link. Later accounts are an administrator's work.
/// </summary>
internal sealed class AccountSeed(IServiceProvider services, IConfiguration configuration, DemoMode demo) : IModuleSeed
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

        if (demo.On)
        {
            await scope.ServiceProvider.GetRequiredService<DemoAccounts>().CreateAsync(ct);
        }
        else if (configuration[FirstAdministrator.Setting] is { Length: > 0 } password)
        {
            await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().CreateAsync(password, ct);
        }

        await transaction.CommitAsync(ct);
    }
}
