using DeAn06.Modules.Access.Accounts;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Periods;
using FastEndpoints;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Session;

/// <param name="Device">Browser and system in words.</param>
/// <param name="SeenAt">Last used, to the minute.</param>
/// <param name="Here">The one that asks.</param>
internal sealed record SessionView(Guid Id, string Device, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool Here);

internal sealed record SessionList(IReadOnlyList<SessionView> Sessions);

/// <summary>One's own open sessions, the last used first.</summary>
internal sealed class ListSessions(UserManager<Account> accounts, OpenSessions sessions)
    : ModuleEndpoint<EmptyRequest, SessionList>
{
    public override void Configure()
    {
        Get("/api/sessions");
        Summary(s => s.Summary = "Các phiên đăng nhập của mình");
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        HttpContext.Response.Headers.CacheControl = "no-store";
        var here = OpenSessions.IdOf(User);
        var open = await sessions.OfAsync(Guid.Parse(accounts.GetUserId(User)!), ct);
        await Send.OkAsync(
            new([
                .. open.Select(s => new SessionView(
                    s.Id,
                    s.Device,
                    VietnamTime.Local(s.StartedAt),
                    VietnamTime.Local(s.SeenAt),
                    s.Id == here
                )),
            ]),
            ct
        );
    }
}
