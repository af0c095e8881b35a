using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;

namespace DeAn06.Host.Gateway;

/// <summary>
/// How much one person asks at the same time; the rest waits its turn within its own budget of time. A page of the UI asks a dozen
/// questions at once. Who is not signed in counts by address.
/// </summary>
internal sealed class GatewayTurns : IDisposable
{
    private const int AtOnce = 6;
    private const int Waiting = 120;

    private readonly TurnsByPerson turns = new(AtOnce, Waiting);

    /// <exception cref="GatewayRefusal">Too many wait already.</exception>
    public async Task<IDisposable> TakeAsync(HttpContext http, ICurrentUser user, CancellationToken ct) =>
        await turns.TakeAsync(user.UserName ?? $"address {http.Connection.RemoteIpAddress}", ct)
        ?? throw new GatewayRefusal(
            "TOO_MANY_REQUESTS",
            $"Đang có quá {AtOnce + Waiting} truy vấn của cùng một người chờ trả lời. Hãy đợi các truy vấn trước xong rồi gửi lại.",
            StatusCodes.Status429TooManyRequests
        )
        {
            RetryAfter = TimeSpan.FromSeconds(5),
        };

    public void Dispose() => turns.Dispose();
}
