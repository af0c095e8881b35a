using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using Microsoft.AspNetCore.HostFiltering;

namespace DeAn06.Host.Web;

/// <summary>
/// Goes around everything, the framework's own check of the host's name included: whatever is refused there too has the security
/// headers and the body of a problem.
/// </summary>
internal sealed class AtTheDoor : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.UseMiddleware<SecurityHeaders>();
            app.UseStatusCodePages(context =>
                context.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest
                    ? new ProblemResult(UnknownHost(context.HttpContext)).ExecuteAsync(context.HttpContext)
                    : Task.CompletedTask
            );
            next(app);
        };

    /// <param name="hosts">Names under which this host answers; empty for any.</param>
    public static void Add(WebApplicationBuilder builder, IReadOnlyList<string> hosts)
    {
        // Before the framework's own, which check the host's name.
        builder.Services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, AtTheDoor>());
        builder.Services.Configure<HostFilteringOptions>(filter =>
        {
            filter.AllowedHosts = hosts.Count > 0 ? [.. hosts] : ["*"];
            filter.AllowEmptyHosts = hosts.Count == 0;
            filter.IncludeFailureMessage = false;
        });
    }

    private static Problem UnknownHost(HttpContext http) =>
        new(
            400,
            "unknownHost",
            "Tên máy chủ không đúng",
            $"Hệ thống không phục vụ dưới tên “{Excerpt.Of(http.Request.Host.Value)}”. Dùng đúng địa chỉ đã được thông báo; người vận hành khai báo tên ở ALLOWED_HOSTS."
        );
}
