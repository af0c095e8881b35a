using DeAn06.Platform.Persistence;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace DeAn06.Host.Gateway;

/// <summary>Says in Vietnamese what the engine says in English; its own words stay beside, for developers.</summary>
internal sealed class GatewayErrors : IErrorInfoProvider
{
    /// <summary>More tell nobody anything, and would make a small request a large answer.</summary>
    public const int Most = 20;

    public static void Cap(ExecutionResult result)
    {
        if (result.Errors is { Count: > Most } errors)
        {
            result.Errors = [.. errors.Take(Most)];
        }
    }

    /// <summary>What a resolver threw: logged, and said as unavailable where it was a database that is away.</summary>
    public static void Explain(UnhandledExceptionContext failure, ILogger logger)
    {
        if (DatabaseFailure.IsAway(failure.OriginalException))
        {
            GatewayLog.Unreachable(logger, failure.OriginalException);
            failure.Exception = UnavailableError.At(failure.FieldContext);
        }
        else
        {
            GatewayLog.Failed(logger, failure.OriginalException);
        }
    }

    public ErrorInfo GetInfo(ExecutionError error)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = CodeOf(error) };
        if (error is ValidationError)
        {
            extensions["technical"] = error.Message;
        }

        if (error is UnavailableError)
        {
            extensions["retryAfter"] = UnavailableError.RetryAfter;
        }

        return new ErrorInfo { Message = MessageOf(error), Extensions = extensions };
    }

    private static string CodeOf(ExecutionError error) =>
        error is UnhandledError ? "UNFORESEEN" : error.Code ?? "INVALID";

    private static string MessageOf(ExecutionError error) =>
        error switch
        {
            ValidationError =>
                $"Truy vấn GraphQL không hợp lệ{Place(error)}. Đối chiếu tên trường, đối số và kiểu dữ liệu với lược đồ (schema).",
            UnhandledError => "Hệ thống gặp lỗi khi đọc số liệu. Thử lại; nếu vẫn lỗi, báo quản trị.",
            DocumentError or RequestError =>
                $"Yêu cầu GraphQL không thực hiện được{Place(error)}. Kiểm tra tên thao tác và biến.",
            _ => error.Message,
        };

    private static string Place(ExecutionError error) =>
        error.Locations is [var at, ..] ? $" ở dòng {at.Line}, cột {at.Column}" : "";
}

internal static partial class GatewayLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A GraphQL field failed")]
    public static partial void Failed(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A database did not answer a GraphQL field")]
    public static partial void Unreachable(ILogger logger, Exception failure);
}
