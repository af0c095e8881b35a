using System.Security.Cryptography;
using System.Text;
using DeAn06.SharedKernel.Problems;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Session;

/// <summary>
/// Locks a name for five minutes after ten wrong passwords in a row. Names without an account are counted alike, or the lock
/// would tell which names exist; Identity's own lockout counts accounts only, and loses parallel attempts to its concurrency check.
/// </summary>
internal sealed class SignInFailures(AccessDbContext db, TimeProvider clock)
{
    public const int Allowed = 10;

    /// <summary>How long a lock lasts, and how long a failure is remembered.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>How long the name stays locked; null where it is not.</summary>
    public async Task<TimeSpan?> LockedForAsync(string name, CancellationToken ct)
    {
        var (key, now) = (Key(name), clock.GetUtcNow().ToUniversalTime());
        var last = await db
            .SignInFailures.Where(f => f.Key == key && f.Failures >= Allowed)
            .Select(f => (DateTimeOffset?)f.LastAt)
            .SingleOrDefaultAsync(ct);
        // A failure "later than now" is left over from before the clock was set back: it locks nothing.
        return last <= now && last + Window > now ? last + Window - now : null;
    }

    /// <summary>Counts one in a single statement, so that parallel attempts all count, and forgets the old ones of all names.</summary>
    public async Task CountAsync(string name, CancellationToken ct)
    {
        var (key, now) = (Key(name), clock.GetUtcNow().ToUniversalTime());
        var since = now - Window;
        await db.Database.ExecuteSqlAsync(
            $"""
            delete from access.sign_in_failures where key in (
                select key from access.sign_in_failures where last_at <= {since} or last_at > {now} for update skip locked
            );
            insert into access.sign_in_failures as f (key, failures, last_at) values ({key}, 1, {now})
            on conflict (key) do update set failures = f.failures + 1, last_at = excluded.last_at
            """,
            ct
        );
    }

    public async Task ForgetAsync(string name, CancellationToken ct)
    {
        var key = Key(name);
        await db.SignInFailures.Where(f => f.Key == key).ExecuteDeleteAsync(ct);
    }

    public static Problem Locked(TimeSpan wait) =>
        new(
            429,
            "tooManyAttempts",
            "Tạm khoá đăng nhập",
            $"Đã nhập sai quá {Allowed} lần liên tiếp. Thử lại sau {Math.Ceiling(wait.TotalMinutes):0} phút, "
                + "hoặc liên hệ Văn phòng Sở để được cấp lại mật khẩu."
        );

    private static byte[] Key(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name));
}
