namespace DeAn06.Bench;

/// <summary>From a saved draft's answer until the board has heard of it; beside what PostgreSQL takes to tell a listener of one insert.</summary>
internal static class Delivering
{
    private const string Period = "2023-08";
    private const string Section = "digital-signatures";

    public static async Task<IReadOnlyList<Comparison>> MeasureAsync(
        RunningProduct product,
        Portal office,
        Database database
    )
    {
        await database.ExecuteAsync(
            """
            create table bench.told (id bigint generated always as identity);
            create function bench.tell() returns trigger language plpgsql as
                $$ begin perform pg_notify('bench', ''); return null; end $$;
            create trigger tell after insert on bench.told for each statement execute function bench.tell();
            """
        );
        var facility = await Saving.NotStartedAsync(office, Section);
        using var reporter = await Portal.SignInAsync(product.Address, facility.ToLowerInvariant());
        await using var listener = await database.ListenAsync("bench");
        var (etag, version) = ("\"0\"", 0L);
        var comparison = await SideBySide.RunAsync(
            (
                "event to board",
                async () =>
                {
                    var figures = new { signed = 100 + version, needed = 50 };
                    etag = await reporter.SaveAsync($"/api/{Section}/{Period}/{facility}", figures, etag);
                    version++;
                    return true;
                },
                async () =>
                {
                    while (await BoardAsync(database, facility) < version)
                    {
                        await Task.Delay(TimeSpan.FromMilliseconds(1));
                    }

                    return true;
                }
            ),
            (
                "insert → notification",
                () => Task.FromResult(true),
                async () =>
                {
                    await database.ExecuteAsync("insert into bench.told default values");
                    await listener.WaitAsync();
                    return true;
                }
            ),
            warmUp: 30,
            rounds: 200
        );
        return [comparison];
    }

    private static Task<long> BoardAsync(Database database, string facility) =>
        database.NumberAsync(
            "select coalesce(max(version), 0) from calendar.board_cells where period = $1 and section = $2 and facility = $3",
            Period,
            Section,
            facility
        );
}
