using DeAn06.SharedKernel.Problems;
using Npgsql;

namespace DeAn06.Host.Operations;

/// <summary>Whether the data are in place; set once at start-up.</summary>
internal sealed class Readiness(string owner)
{
    private volatile bool dataReady;

    public void DataIsReady() => dataReady = true;

    public async Task<bool> CheckAsync(CancellationToken ct)
    {
        if (!dataReady)
        {
            return false;
        }

        try
        {
            await using var connection = new NpgsqlConnection(owner);
            await connection.OpenAsync(ct);
            await using var question = new NpgsqlCommand("select 1", connection) { CommandTimeout = 5 };
            await question.ExecuteScalarAsync(ct);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}

/// <summary>`/health/live`: the process answers. `/health/ready`: migrations are done and the database answers.</summary>
internal static class Health
{
    // Load balancers and uptime monitors ask by either; the server leaves out the body of an answer to HEAD.
    private static readonly string[] Asking = [HttpMethods.Get, HttpMethods.Head];

    public static void AddHealth(this IServiceCollection services, string owner) =>
        services.AddSingleton(new Readiness(owner));

    public static void MapHealth(this WebApplication app)
    {
        app.MapMethods("/health/live", Asking, () => Results.Json(new { status = "live" })).ExcludeFromDescription();
        app.MapMethods("/health/ready", Asking, ReadyAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, CancellationToken ct) =>
        await readiness.CheckAsync(ct)
            ? Results.Json(new { status = "ready" })
            : new ProblemResult(
                new Problem(
                    503,
                    "notReady",
                    "Chưa sẵn sàng",
                    "Cơ sở dữ liệu chưa trả lời hoặc dữ liệu chưa chuẩn bị xong. Thử lại sau ít phút."
                )
            );
}
