using System.Diagnostics;
using System.Text.Json;
using Npgsql;

namespace DeAn06.Bench;

/// <summary>
/// What one writes by hand for a save: the rows of filing, figures and outbox, in tables of the same columns and indexes, in one transaction
/// and one round trip, durable as the product's. No rights, no checks, no stale version. On the product's server.
/// </summary>
internal sealed class Upserts(string connection) : IAsyncDisposable
{
    /// <summary>More connections than this do not make two processors faster.</summary>
    private const int Connections = 64;

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connection)
        {
            MaxPoolSize = Connections,
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 1,
            NoResetOnClose = true,
        }.ConnectionString
    );

    public async Task PrepareAsync()
    {
        await using var make = source.CreateCommand(
            """
            create schema if not exists evening;
            drop table if exists evening.figures, evening.filings, evening.outbox;
            create table evening.filings (like e_prescriptions.filings including all);
            create table evening.figures (like e_prescriptions.figures including all,
                foreign key (filing_id) references evening.filings (id) on delete cascade);
            create table evening.outbox (like e_prescriptions.outbox including all);
            """
        );
        await make.ExecuteNonQueryAsync();
    }

    /// <returns>How many a second.</returns>
    public async Task<double> RunAsync(int clients, TimeSpan time, Times times)
    {
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => SaveAsync(Guid.NewGuid(), "BV-0", 1)));
        var begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(ClientAsync));
        return times.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds;

        async Task ClientAsync(int number)
        {
            var id = Guid.NewGuid();
            for (var version = 1; Stopwatch.GetElapsedTime(begin) < time; version++)
            {
                var one = Stopwatch.GetTimestamp();
                await SaveAsync(id, $"BV-{number}", version);
                times.Add(Stopwatch.GetElapsedTime(one));
            }
        }
    }

    private async Task SaveAsync(Guid id, string facility, int version)
    {
        var now = TimeProvider.System.GetUtcNow();
        var happened = new
        {
            id = Guid.CreateVersion7(),
            section = "e-prescriptions",
            period = ProvinceData.Open,
            facility,
            state = "draft",
            action = "save",
            version,
            submission = 0,
            submittedAt = (DateTimeOffset?)null,
            late = false,
            synthetic = true,
            by = facility,
            at = now,
        };
        await using var save = source.CreateBatch();
        Add(
            """
            insert into evening.filings values ($1, $2, $3, $4, $5, 'Hospital', 'Province', 'Public', 'Draft', $6, null, '{}', 0, null, null,
                false, 'Clean', 0, null, null, $7, $8, true)
            on conflict (period, facility) do update set version = excluded.version, facility_name = excluded.facility_name,
                district = excluded.district, explanations = excluded.explanations, saved_at = excluded.saved_at, saved_by = excluded.saved_by
            """,
            id,
            ProvinceData.Open,
            facility,
            "Bệnh viện",
            "380",
            version,
            now,
            facility
        );
        Add(
            """
            insert into evening.figures (filing_id, period, issued, transmitted)
            select id, period, $3, $4 from evening.filings where period = $1 and facility = $2
            on conflict (filing_id) do update set issued = excluded.issued, transmitted = excluded.transmitted
            """,
            ProvinceData.Open,
            facility,
            100L + version,
            90L + version
        );
        Add(
            "insert into evening.outbox (key, payload, delivered_to, failures) values ($1, $2::jsonb, '{}', '{}')",
            $"e-prescriptions/{ProvinceData.Open}/{facility}",
            JsonSerializer.Serialize(happened)
        );
        await save.ExecuteNonQueryAsync();

        void Add(string sql, params object[] values)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            save.BatchCommands.Add(command);
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
