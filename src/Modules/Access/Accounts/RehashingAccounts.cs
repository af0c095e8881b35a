using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>
/// Identity's own, but for what follows from a right password whose hash is older than today's rounds: Identity would also change the
/// security stamp, and so end the account's other sessions, for a password that nobody changed.
/// </summary>
internal sealed class RehashingAccounts(
    AccessDbContext db,
    IUserStore<Account> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<Account> hasher,
    IEnumerable<IUserValidator<Account>> userValidators,
    IEnumerable<IPasswordValidator<Account>> passwordValidators,
    ILookupNormalizer names,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<Account>> logger
) : UserManager<Account>(store, options, hasher, userValidators, passwordValidators, names, errors, services, logger)
{
    protected override async Task<PasswordVerificationResult> VerifyPasswordAsync(
        IUserPasswordStore<Account> store,
        Account user,
        string password
    )
    {
        var verified = await base.VerifyPasswordAsync(store, user, password);
        if (verified != PasswordVerificationResult.SuccessRehashNeeded)
        {
            return verified;
        }

        if (user.HasPublishedPassword)
        {
            return PasswordVerificationResult.Success;
        }

        var (old, hash) = (user.PasswordHash, PasswordHasher.HashPassword(user, password));
        // Where the password was changed at this moment, that one stands.
        await db
            .Users.Where(account => account.Id == user.Id && account.PasswordHash == old)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.PasswordHash, hash), CancellationToken);
        user.PasswordHash = hash;
        return PasswordVerificationResult.Success;
    }
}
