using GraphQL;

namespace DeAn06.Host.Gateway;

/// <summary>Why nothing of a request is answered; it goes out with its status whatever media type was agreed.</summary>
internal sealed class GatewayRefusal : ExecutionError
{
    public GatewayRefusal(string code, string message, int status = StatusCodes.Status400BadRequest)
        : base(message)
    {
        Code = code;
        Status = status;
    }

    public int Status { get; }

    /// <summary>When to ask again, where that helps.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
