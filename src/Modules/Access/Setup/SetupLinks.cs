using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DeAn06.Modules.Access.Accounts;
using DeAn06.Modules.Access.Seed;
using DeAn06.Modules.Access.Session;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Setup;

/// <summary>
/// How the first administrator gets in: by a link that the start prints, so that whoever can read the console owns the installation,
/// and nobody else does.
/// </summary>
internal sealed class SetupLinks(
    AccessDbContext db,
    AccountWrites writes,
    PasswordQueue queue,
    DemoMode demo,
    TimeProvider clock
) : IFirstSignIn
{
    public const string EndedCode = "setupLinkEnded";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private static readonly Role[] OfDepartment = [Role.Office, Role.Reviewer, Role.Leader, Role.Administrator];

    /// <summary>No administrator can sign in.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken ct)
    {
        var ended = clock.GetUtcNow().ToUniversalTime() - Passwords.OneTimeLifetime;
        return !await db.Users.AnyAsync(
            account =>
                account.Role == Role.Administrator
                && !account.Disabled
                && (demo.On || !account.HasPublishedPassword)
                && (account.PasswordGivenAt == null || account.PasswordGivenAt > ended),
            ct
        );
    }

    public async Task<string?> NewSecretAsync(CancellationToken ct)
    {
        await db.SetupLinks.ExecuteDeleteAsync(ct);
        if (!await IsOpenAsync(ct))
        {
            return null;
        }

        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        db.SetupLinks.Add(new() { Hash = HashOf(secret), Until = clock.GetUtcNow() + Lifetime });
        await db.SaveChangesAsync(ct);
        return secret;
    }

    public async Task<PublishedAccounts?> PublishedAccountsAsync(CancellationToken ct)
    {
        var published = await db
            .Users.Where(account => account.HasPublishedPassword && !account.Disabled)
            .OrderBy(account => account.UserName)
            .Select(account => new { account.UserName, account.Role })
            .ToListAsync(ct);
        return published.Count == 0
            ? null
            : new(
                [
                    .. OfDepartment.SelectMany(role =>
                        published.Where(account => account.Role == role).Select(account => account.UserName!)
                    ),
                ],
                published.FirstOrDefault(account => account.Role == Role.Reporter)?.UserName
            );
    }

    /// <summary>
    /// Uses the link up and sets the administrator's password. Of two at the same moment the second waits for the first, and finds
    /// the link gone; a password that is refused leaves it as it was.
    /// </summary>
    public async Task<Outcome<Account>> UseAsync(string secret, string password, CancellationToken ct)
    {
        var (hash, now) = (HashOf(secret), clock.GetUtcNow());
        if (!await db.SetupLinks.AnyAsync(link => link.Hash == hash && link.Until > now, ct))
        {
            return Ended();
        }

        // Before the transaction: nobody waits in the queue with a connection and a row in hand.
        var entered = await queue.EnterAsync(ct);
        if (!entered.Ok(out var place))
        {
            return entered.Problem!;
        }

        using var turn = place;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var used = await db.SetupLinks.Where(link => link.Hash == hash && link.Until > now).ExecuteDeleteAsync(ct);
        if (used == 0 || !await IsOpenAsync(ct))
        {
            return Ended();
        }

        var (account, refused) = await FirstAsync(password, turn, ct);
        if (refused is not null)
        {
            return refused;
        }

        await db.SetupLinks.ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return account;
    }

    /// <summary>Accounts of a demonstration stay where they are: its administrator gets a password of its own.</summary>
    private async Task<(Account Account, Problem? Refused)> FirstAsync(
        string password,
        PasswordPlace turn,
        CancellationToken ct
    )
    {
        var known = await db
            .Users.Where(a => a.Role == Role.Administrator && !a.Disabled)
            .OrderByDescending(a => a.UserName == FirstAdministrator.UserName)
            .ThenBy(a => a.UserName)
            .FirstOrDefaultAsync(ct);
        if (known is not null)
        {
            return (
                known,
                await writes.UnfitAsync(known, password, "password")
                    ?? await writes.SetPasswordAsync(
                        known,
                        password,
                        "password",
                        AccountAction.PasswordChanged,
                        turn,
                        ct
                    )
            );
        }

        var first = FirstAdministrator.New();
        return (
            first,
            Passwords.Refused(password, "password") is { } unfit
                ? AccountProblems.Invalid([unfit])
                : await writes.CreateAsync(first, password, turn)
        );
    }

    private static Problem Ended() =>
        new(
            403,
            EndedCode,
            "Liên kết không dùng được",
            "Liên kết đặt mật khẩu quản trị không đúng, đã dùng hoặc đã hết hạn. "
                + "Khởi động lại chương trình để nhận liên kết mới ở cửa sổ dòng lệnh; nếu đã có quản trị viên thì đăng nhập."
        );

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
