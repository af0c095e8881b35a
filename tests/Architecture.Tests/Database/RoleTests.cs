using DeAn06.Architecture.Tests.Discovery;
using DeAn06.Host.Postgres;
using DeAn06.SharedKernel.Modules;
using Npgsql;

namespace DeAn06.Architecture.Tests.Database;

/// <summary>The walls again, in PostgreSQL: each module signs in with a role that is refused what is another's.</summary>
public sealed class RoleTests(PreparedHost host) : IClassFixture<PreparedHost>
{
    private const string Open =
        "PostgreSQL must refuse this with 42501. Look at src/Host/Postgres/ModuleRole.cs and at grants in migrations:";

    private IReadOnlyList<IModule> Modules => Found.OnePerModule(host.Modules, "modules of the Host");

    [Fact]
    public async Task A_module_reads_none_of_anothers_tables()
    {
        var tables = await TablesAsync();
        await RefusedAsync(
            (_, other) =>
                tables[other.Schema]
                    .SelectMany(table =>
                        (string[])
                            [
                                $"select 1 from {other.Schema}.\"{table}\" limit 1",
                                $"delete from {other.Schema}.\"{table}\" where false",
                            ]
                    )
        );
    }

    [Fact]
    public Task A_module_creates_no_table_in_anothers_schema() =>
        RefusedAsync((_, other) => [$"create table {other.Schema}.intruder (id int)"]);

    [Fact]
    public Task A_module_does_not_become_another() =>
        RefusedAsync((_, other) => [$"set role {ModuleRole.NameOf(other.Schema)}"]);

    [Fact]
    public async Task A_module_creates_nothing_outside_its_schema()
    {
        var open = new List<string>();
        foreach (var module in Modules)
        {
            await using var connection = await host.AsAsync(module);
            foreach (var sql in (string[])["create table public.intruder (id int)", "create schema intruder"])
            {
                await TryAsync(connection, module, sql, open);
            }
        }

        Found.None(open, Open);
    }

    [Fact]
    public async Task A_module_signs_in_as_its_own_ordinary_role()
    {
        var wrong = new List<string>();
        foreach (var module in Modules)
        {
            await using var connection = await host.AsAsync(module);
            await using var command = new NpgsqlCommand(
                """
                select current_user, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication,
                    array(select r.rolname::text from pg_auth_members m join pg_roles r on r.oid = m.roleid where m.member = me.oid)
                from pg_roles me where rolname = current_user
                """,
                connection
            );
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));
            if (
                reader.GetString(0) != ModuleRole.NameOf(module.Schema)
                || reader.GetBoolean(1)
                || reader.GetFieldValue<string[]>(2).Length > 0
            )
            {
                wrong.Add(
                    $"{module.Name} signs in as {reader.GetString(0)}, privileged: {reader.GetBoolean(1)}, member of: {string.Join(", ", reader.GetFieldValue<string[]>(2))}"
                );
            }
        }

        Found.None(wrong, "A module's role is its own, belongs to no other and has no privilege of the server:");
    }

    [Fact]
    public async Task A_module_does_read_its_own_tables()
    {
        var tables = await TablesAsync();
        foreach (var module in Modules)
        {
            await using var connection = await host.AsAsync(module);
            foreach (var table in tables[module.Schema])
            {
                await using var command = new NpgsqlCommand(
                    $"select 1 from {module.Schema}.\"{table}\" limit 1",
                    connection
                );
                await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            }
        }
    }

    /// <summary>Tries what each module might do to each other one.</summary>
    private async Task RefusedAsync(Func<IModule, IModule, IEnumerable<string>> attempts)
    {
        var (open, tried) = (new List<string>(), 0);
        foreach (var module in Modules)
        {
            await using var connection = await host.AsAsync(module);
            foreach (var other in Modules.Where(other => other != module))
            {
                foreach (var sql in attempts(module, other))
                {
                    tried++;
                    await TryAsync(connection, module, sql, open);
                }
            }
        }

        Assert.True(tried >= Modules.Count * (Modules.Count - 1), "Every ordered pair of modules must be tried.");
        Found.None(open, Open);
    }

    private static async Task TryAsync(NpgsqlConnection connection, IModule module, string sql, List<string> open)
    {
        // A transaction that ends in a rollback: what is wrongly allowed must not colour the next attempt.
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        try
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            open.Add($"{module.Name} may: {sql}");
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InsufficientPrivilege) { }
        catch (PostgresException other)
        {
            open.Add($"{module.Name} meets {other.SqlState} instead: {sql} ({other.MessageText})");
        }
    }

    /// <summary>Every module's tables by schema; each has some, or reading none of them would prove nothing.</summary>
    private async Task<ILookup<string, string>> TablesAsync()
    {
        await using var connection = await host.AsOwnerAsync();
        await using var command = new NpgsqlCommand(
            "select schemaname, tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
            connection
        );
        var found = new List<(string Schema, string Table)>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            found.Add((reader.GetString(0), reader.GetString(1)));
        }

        var tables = found.ToLookup(t => t.Schema, t => t.Table);
        Found.None(
            Modules.Where(m => tables[m.Schema].Count() < 2).Select(m => m.Name),
            "This module's schema has no tables but its history, so it was not migrated:"
        );
        return tables;
    }
}
