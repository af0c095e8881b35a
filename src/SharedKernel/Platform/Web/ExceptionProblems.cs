using System.Text.Json;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace DeAn06.Platform.Web;

/// <summary>Turns what a request throws into a problem; what nobody foresaw is logged and answered 500 with its trace.</summary>
internal sealed partial class ExceptionProblems(RequestDelegate next, ILogger<ExceptionProblems> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception e)
            when (e is ConnectionResetException
                || (e is OperationCanceledException && http.RequestAborted.IsCancellationRequested)
            )
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            await new ProblemResult(ProblemOf(e, http)).ExecuteAsync(http);
        }
    }

    private Problem ProblemOf(Exception e, HttpContext http)
    {
        switch (e)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return StatusProblems.TooLarge();
            case BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout }:
                return StatusProblems.TooSlow();
            case BadHttpRequestException or JsonException or InvalidDataException:
            // So the server says that a chunk's length is no number that it can hold.
            case IOException { InnerException: OverflowException }:
                return Refused.Malformed(
                    "Nội dung gửi lên không đọc được. Đối chiếu với tài liệu ở /docs rồi gửi lại.",
                    []
                );
            case DbUpdateConcurrencyException:
                return http.Request.Headers.IfMatch.Count > 0
                    ? Refused.Stale(Changed, Again, current: null)
                    : Conflict();
        }

        // What a module did not check itself; the database did, so nothing was written.
        switch ((DatabaseFailure.Of(e) as PostgresException)?.SqlState)
        {
            case PostgresErrorCodes.UniqueViolation:
                return Refused.Conflict(
                    "alreadyExists",
                    "Dữ liệu này vừa được người khác ghi hoặc đã có. Tải lại trang để xem bản mới nhất."
                );
            case PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected:
                return Conflict();
            case PostgresErrorCodes.UntranslatableCharacter
            or PostgresErrorCodes.CharacterNotInRepertoire
            or PostgresErrorCodes.StringDataRightTruncation
            or PostgresErrorCodes.NumericValueOutOfRange:
                Log.RefusedByDatabase(logger, e, http.Request.Path.Value);
                return Refused.Malformed(
                    "Nội dung có ký tự không ghi được, quá dài hoặc số quá lớn. Sửa lại rồi gửi lại.",
                    []
                );
        }

        if (DatabaseFailure.IsAway(e))
        {
            Log.Unreachable(logger, e, http.Request.Method, http.Request.Path.Value);
            return StatusProblems.Unavailable() with { RetryAfter = DatabaseFailure.RetryAfter };
        }

        Log.Unforeseen(logger, e, http.Request.Method, http.Request.Path.Value);
        return new Problem(
            500,
            "unforeseen",
            "Hệ thống gặp lỗi",
            "Hệ thống gặp lỗi khi xử lý; dữ liệu chưa được ghi. Thử lại; nếu vẫn lỗi, báo quản trị kèm mã “traceId”."
        );
    }

    private const string Changed = "Dữ liệu đã thay đổi";

    private const string Again =
        "Dữ liệu vừa được người khác thay đổi, nên lần ghi này chưa được thực hiện. Tải lại bản mới nhất rồi làm lại.";

    /// <summary>Of who said no version.</summary>
    private static Problem Conflict() => new(409, "stale", Changed, Again);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Unforeseen failure of {Method} {Path}")]
        public static partial void Unforeseen(ILogger logger, Exception e, string method, string? path);

        [LoggerMessage(2, LogLevel.Warning, "The database refused a value of {Path} that its module let through")]
        public static partial void RefusedByDatabase(ILogger logger, Exception e, string? path);

        [LoggerMessage(3, LogLevel.Error, "The database did not answer {Method} {Path}")]
        public static partial void Unreachable(ILogger logger, Exception e, string method, string? path);
    }
}
