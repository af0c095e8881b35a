using DeAn06.Host.Postgres;

namespace DeAn06.Bench;

/// <summary>From the command to `/health/ready`, beside PostgreSQL alone started by the same code.</summary>
internal static class StartUp
{
    private const int Times = 3;

    public static async Task<IReadOnlyList<Comparison>> MeasureAsync(Product product)
    {
        Console.WriteLine("Start-up …");
        var cold = new Comparison("cold start to ready", "initdb + PostgreSQL", new Series(), new Series());
        var again = new Comparison("second start to ready", "PostgreSQL", new Series(), new Series());
        for (var i = 0; i < Times; i++)
        {
            // The last folder stays, and the next measurements go on in it.
            var folder = i == Times - 1 ? "main" : $"cold-{i}";
            await (await cold.Measured.TimeAsync(() => product.StartAsync(folder))).DisposeAsync();
            await (await again.Measured.TimeAsync(() => product.StartAsync(folder))).DisposeAsync();
            var alone = Directory.CreateDirectory(Path.Combine(product.Work, $"alone-{i}")).FullName;
            await (await cold.Beside.TimeAsync(() => PostgresAsync(alone))).DisposeAsync();
            await (await again.Beside.TimeAsync(() => PostgresAsync(alone))).DisposeAsync();
        }

        return [cold, again];
    }

    private static Task<PrivatePostgres> PostgresAsync(string folder) =>
        PrivatePostgres.StartAsync(folder, Durability.Full, CancellationToken.None);
}
