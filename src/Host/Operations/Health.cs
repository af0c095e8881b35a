using DeAn06.Platform.Persistence;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Modules;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Host.Operations;

/// <summary>
/// `/health/live`: the process answers. `/health/ready`: migrations are done, every database answers, also of a module that was moved, and
/// the host is not about to stop.
/// </summary>
internal static class Health
{
    // Load balancers and uptime monitors ask by either; the server leaves out the body of an answer to HEAD.
    private static readonly string[] Asking = [HttpMethods.Get, HttpMethods.Head];

    public static void AddHealth(
        this IServiceCollection services,
        string owner,
        IReadOnlyList<IModule> modules,
        IReadOnlyDictionary<string, string> connections
    ) => services.AddSingleton(new Readiness(owner, modules, connections));

    public static void MapHealth(this WebApplication app)
    {
        var health = app.MapGroup("/health").ExcludeFromDescription().WithMetadata(new OpenBeforeOwnPassword());
        health.MapMethods("/live", Asking, () => Results.Json(new { status = "live" }));
        health.MapMethods("/ready", Asking, ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(
        Readiness readiness,
        IReadOnlyList<IModule> modules,
        IEnumerable<SectionShape> sections
    )
    {
        var answer = await readiness.CheckAsync();
        if (answer.IsReady)
        {
            return Results.Json(new { status = "ready" });
        }

        return new ProblemResult(
            new Problem(503, "notReady", "Chưa sẵn sàng", Why(answer, modules, [.. sections]))
            {
                RetryAfter = DatabaseFailure.RetryAfter,
                Extensions = new Dictionary<string, object?>
                {
                    ["modules"] = answer.Away.Select(module => module.Name).ToArray(),
                },
            }
        );
    }

    private static string Why(
        ReadinessAnswer answer,
        IReadOnlyList<IModule> modules,
        IReadOnlyList<SectionShape> sections
    ) =>
        answer switch
        {
            { Leaving: true } => "Máy chủ này sắp dừng. Gửi yêu cầu tới máy chủ khác, hoặc thử lại sau ít phút.",
            { HasData: false } => "Dữ liệu chưa chuẩn bị xong. Thử lại sau ít phút.",
            { Away: var away } when away.Count == modules.Count =>
                "Cơ sở dữ liệu chưa trả lời. Kiểm tra máy chủ PostgreSQL, rồi thử lại sau ít phút.",
            { Away: var away } =>
                $"Cơ sở dữ liệu của phần sau chưa trả lời: {string.Join("; ", away.Select(m => NameOf(m, sections)))}. "
                    + "Các phần khác vẫn dùng được. Kiểm tra máy chủ PostgreSQL của phần này, rồi thử lại sau ít phút.",
        };

    /// <summary>What the module is called on screen, and its name in the settings.</summary>
    private static string NameOf(IModule module, IReadOnlyList<SectionShape> sections)
    {
        var own = sections
            .Where(shape =>
                shape.GetType().GenericTypeArguments is [var figures] && figures.Assembly == module.GetType().Assembly
            )
            .Select(shape => shape.Section.ShortTitle)
            .ToArray();
        var words = (module.Name, own) switch
        {
            (_, [_, ..]) => string.Join(", ", own),
            ("Directory", _) => "Danh mục đơn vị",
            ("Calendar", _) => "Lịch báo cáo và bảng theo dõi",
            ("Access", _) => "Tài khoản và phiên làm việc",
            ("Exchange", _) => "Tệp Excel và kết nối hệ thống khác",
            ("OfficialDocuments", _) => "Báo cáo tổng hợp và văn bản in",
            _ => module.Schema,
        };
        return $"{words} ({module.Name})";
    }
}
