using DeAn06.Modules.Access.Accounts;
using DeAn06.Modules.Access.Seed;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Session;

/// <summary>
/// Is this the account's password? Asked one after another in a queue, counted before it is checked; the same for signing in and
/// for the current password of an open session, which must not be a way to guess it.
/// </summary>
internal sealed class PasswordCheck(
    UserManager<Account> accounts,
    IPasswordHasher<Account> hasher,
    SignInFailures failures,
    KnownDevices devices,
    PasswordQueue queue,
    DemoMode demo
)
{
    private static string? nobodysHash;

    /// <summary>The account where the password is its own; 429 while one has to wait, or where too many do.</summary>
    /// <param name="name">In its canonical form.</param>
    /// <param name="wrong">What a wrong name or password is refused with.</param>
    public async Task<Outcome<Account>> RunAsync(
        HttpContext http,
        string name,
        string password,
        Problem wrong,
        CancellationToken ct
    )
    {
        // A place first: of the many who come at once only those that are let in ask the database anything.
        var come = queue.Come();
        if (!come.Ok(out var place))
        {
            return come.Problem!;
        }

        using var leaving = place;
        var (device, address) = (devices.Of(http, name), http.Connection.RemoteIpAddress);
        if (await failures.HeldUpAsync(SignInFailures.Buckets(name, device, address), ct) is { } heldUp)
        {
            return heldUp;
        }

        if (await place.TurnAsync(ct) is { } late)
        {
            return late;
        }

        // Read at one's turn: while waiting, the password may have been changed or the account disabled.
        var account = UserNames.Possible(name) ? await accounts.FindByNameAsync(name) : null;
        var known = device is not null && device.IsKnownTo(account) ? device : null;
        var counted = await failures.CountAsync(SignInFailures.Buckets(name, known, address), ct);
        if (!counted.Ok(out var attempt))
        {
            return counted.Problem!;
        }

        if (!await place.HashAsync(() => IsRightAsync(account, password)))
        {
            return wrong;
        }

        await failures.TakeBackAsync(attempt);
        return account!;
    }

    /// <summary>For names without an account: checking against it costs as much as against a real one. A demonstration's are cheap to check.</summary>
    private string NobodysHash() =>
        demo.On ? PublishedHash.Value : nobodysHash ??= hasher.HashPassword(null!, Passwords.OneTime());

    private async Task<bool> IsRightAsync(Account? account, string password)
    {
        // A password longer than any that can be set is wrong; it is cut so that hashing it costs what another costs.
        var cut = password.Length > Passwords.MaximumLength;
        var tried = cut ? password[..Passwords.MaximumLength] : password;
        if (account is null)
        {
            hasher.VerifyHashedPassword(null!, NobodysHash(), tried);
            return false;
        }

        return await accounts.CheckPasswordAsync(account, tried) && !cut;
    }
}
