using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Exchange.Imports;

/// <summary>Whether a request under this key is to be done, and what it was answered if it has been.</summary>
/// <param name="Body">Of an earlier answer, to be given again; null where the request is to be done now.</param>
internal sealed record KeyTaken(string? Body);

/// <summary>Keeps what imports were answered, by the sender's key (`Idempotency-Key`), so that a request sent again is done once.</summary>
internal sealed class KeptAnswers(ExchangeDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <summary>How long an answer is kept, and how long a request may be at work before its sender is taken to be gone.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan AtWork = TimeSpan.FromMinutes(5);

    private string Sender => user.UserName ?? "";

    /// <summary>Takes the key for this request; 422 where it stood for another one, 409 where that is still at work.</summary>
    public async Task<Outcome<KeyTaken>> TakeAsync(string key, string request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (old, gone) = (now - Kept, now - AtWork);
        await db.KeptAnswers.Where(a => a.At < old || (a.Body == null && a.At < gone)).ExecuteDeleteAsync(ct);
        var taken = await db.Database.ExecuteSqlAsync(
            $"""
            insert into exchange.kept_answers (user_name, key, request, at)
            values ({Sender}, {key}, {request}, {now.ToUniversalTime()})
            on conflict do nothing
            """,
            ct
        );
        if (taken == 1)
        {
            return new KeyTaken(null);
        }

        var before = await db
            .KeptAnswers.AsNoTracking()
            .SingleOrDefaultAsync(a => a.UserName == Sender && a.Key == key, ct);
        return before switch
        {
            { } other when other.Request != request => new Problem(
                422,
                "idempotencyKeyReused",
                "Khóa gửi lại đã dùng cho yêu cầu khác",
                $"Idempotency-Key “{key}” đã dùng cho một yêu cầu có nội dung khác. Dùng khóa mới cho nội dung mới."
            ),
            { Body: { } body } => new KeyTaken(body),
            _ => Refused.Conflict(
                "idempotencyKeyAtWork",
                $"Yêu cầu có Idempotency-Key “{key}” đang được xử lý. Chờ ít giây rồi gửi lại cùng khóa để nhận kết quả."
            ),
        };
    }

    public Task KeepAsync(string key, string body, CancellationToken ct) =>
        db
            .KeptAnswers.Where(a => a.UserName == Sender && a.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Body, body), ct);

    /// <summary>A refused request did nothing: mended, it may come again under the same key.</summary>
    public Task ReleaseAsync(string key) =>
        db
            .KeptAnswers.Where(a => a.UserName == Sender && a.Key == key && a.Body == null)
            .ExecuteDeleteAsync(CancellationToken.None);
}
