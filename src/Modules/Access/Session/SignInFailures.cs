using System.Net;
using DeAn06.SharedKernel.Problems;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Session;

/// <summary>
/// Counts attempts in the database, so that all hosts share the count, and each before its password is checked, so that many at one
/// moment are no way round it. Identity's own lockout counts accounts only, afterwards, and loses parallel attempts to its
/// concurrency check.
/// </summary>
internal sealed class SignInFailures(AccessDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan UnderWay = TimeSpan.FromSeconds(2);

    private DateTimeOffset Now => clock.GetUtcNow().ToUniversalTime();

    /// <summary>By what an attempt is counted: by the device alone where the account knows it, else by name and by address.</summary>
    public static SignInBucket[] Buckets(string name, KnownDevice? device, IPAddress? address) =>
        device is not null ? [SignInBucket.OfDevice(device, name)]
        : address is not null ? [SignInBucket.OfName(name), SignInBucket.OfAddress(address)]
        : [SignInBucket.OfName(name)];

    /// <summary>
    /// Why there is no point in queueing now; a look that counts nothing. What was counted this very moment may be a right password
    /// under way, of a colleague behind the same address, and be taken back: that is decided at one's turn.
    /// </summary>
    public async Task<Problem?> HeldUpAsync(IReadOnlyCollection<SignInBucket> buckets, CancellationToken ct)
    {
        var (now, keys) = (Now, buckets.Select(bucket => bucket.Key).ToArray());
        var rows = await db.SignInFailures.AsNoTracking().Where(f => keys.Contains(f.Key)).ToListAsync(ct);
        return buckets
            .Select(bucket =>
                rows.Find(row => row.Key.AsSpan().SequenceEqual(bucket.Key)) is { } row
                && now - row.LastAt >= UnderWay
                && SignInDelay.Of(bucket.By).Wait(row, now) is { } wait
                    ? Locked(bucket.By, wait)
                    : null
            )
            .FirstOrDefault(problem => problem is not null);
    }

    /// <summary>Counts the attempt in every bucket as if it had failed, or in none where one of them has to wait.</summary>
    public async Task<Outcome<SignInAttempt>> CountAsync(
        IReadOnlyCollection<SignInBucket> buckets,
        CancellationToken ct
    )
    {
        var now = Now;
        await ForgetOldAsync(now, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var counted = new List<SignInAttempt.Counted>();
        // Names come before addresses, so that two attempts never wait for each other.
        foreach (var bucket in buckets)
        {
            var (rule, last) = (SignInDelay.Of(bucket.By), await LockedRowAsync(bucket.Key, now, ct));
            if (rule.Wait(last, now) is { } wait)
            {
                return Locked(bucket.By, wait);
            }

            var failures = rule.Next(last, now);
            await db
                .SignInFailures.Where(f => f.Key == bucket.Key)
                .ExecuteUpdateAsync(f => f.SetProperty(x => x.Failures, failures).SetProperty(x => x.LastAt, now), ct);
            counted.Add(new(bucket, failures, last));
        }

        await transaction.CommitAsync(ct);
        return new SignInAttempt(now, counted);
    }

    /// <summary>
    /// The password was right: the account's own count begins anew; the address gets back what this attempt was counted for and no
    /// more, or one's own account would pay for guesses at the others. Not to be cancelled.
    /// </summary>
    public async Task TakeBackAsync(SignInAttempt attempt)
    {
        foreach (var (bucket, failures, before) in attempt.Buckets)
        {
            if (bucket.By != SignInBy.Address)
            {
                await db.SignInFailures.Where(f => f.Key == bucket.Key).ExecuteDeleteAsync();
                continue;
            }

            var row = db.SignInFailures.Where(f => f.Key == bucket.Key);
            var restored = await row.Where(f => f.Failures == failures && f.LastAt == attempt.At)
                .ExecuteUpdateAsync(f =>
                    f.SetProperty(x => x.Failures, before.Failures).SetProperty(x => x.LastAt, before.LastAt)
                );
            if (restored == 0)
            {
                // Others were counted meanwhile.
                await row.Where(f => f.Failures > 0)
                    .ExecuteUpdateAsync(f => f.SetProperty(x => x.Failures, x => x.Failures - 1));
            }
        }
    }

    /// <summary>The account has a new password, given by an administrator: who waited may come in at once.</summary>
    public async Task ForgetAsync(string name, CancellationToken ct)
    {
        var key = SignInBucket.OfName(name).Key;
        await db.SignInFailures.Where(f => f.Key == key).ExecuteDeleteAsync(ct);
    }

    /// <summary>The bucket's row, new if need be, that no other attempt reads until this one is counted.</summary>
    private async Task<SignInFailure> LockedRowAsync(byte[] key, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db
            .SignInFailures.FromSql(
                $"""
                insert into access.sign_in_failures as f (key, failures, last_at) values ({key}, 0, {now})
                on conflict (key) do update set failures = f.failures returning f.key, f.failures, f.last_at
                """
            )
            .AsNoTracking()
            .ToListAsync(ct);
        return rows.Single();
    }

    /// <summary>Each attempt adds two rows at most and takes more away, so the table holds what was tried in the last minutes.</summary>
    private Task ForgetOldAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (since, ahead, span) = (now - SignInDelay.Shortest, now + SignInDelay.Longest, SignInDelay.Shortest);
        return db.Database.ExecuteSqlAsync(
            $"""
            delete from access.sign_in_failures where key in (
                select key from access.sign_in_failures
                where (last_at <= {since} and last_at + failures * {span} <= {now}) or last_at > {ahead}
                order by last_at limit 100 for update skip locked
            )
            """,
            ct
        );
    }

    private static Problem Locked(SignInBy by, TimeSpan wait)
    {
        var detail =
            by == SignInBy.Address
                ? $"Từ mạng đang dùng vừa có quá nhiều lần đăng nhập sai. Thử lại sau {WaitInWords.Of(wait)}."
                : $"Đã nhập sai nhiều lần liên tiếp. Thử lại sau {WaitInWords.Of(wait)}, hoặc liên hệ Văn phòng Sở để được cấp lại mật khẩu.";
        return new(429, "tooManyAttempts", "Tạm khoá đăng nhập", detail) { RetryAfter = wait };
    }
}

/// <summary>An attempt that was counted before its password was checked.</summary>
internal sealed record SignInAttempt(DateTimeOffset At, IReadOnlyList<SignInAttempt.Counted> Buckets)
{
    /// <param name="Failures">With this attempt.</param>
    /// <param name="Before">Without it.</param>
    internal sealed record Counted(SignInBucket Bucket, int Failures, SignInFailure Before);
}
