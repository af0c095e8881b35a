using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DeAn06.Host.Postgres;
using DeAn06.Host.Startup;
using DeAn06.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DeAn06.Host.Tests.Startup;

/// <summary>docs/operations.md says what is so.</summary>
public sealed partial class OperationsGuideTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_guide_lists_every_setting_with_its_default_and_no_other() =>
        Assert.Equal(
            Settings.All.Select(setting => (setting.Name, setting.Default)).Order(),
            SettingRow().Matches(Guide()).Select(row => (row.Groups["name"].Value, row.Groups["default"].Value)).Order()
        );

    [Fact]
    public async Task The_query_of_waiting_events_runs_in_every_sections_schema()
    {
        var query = Fenced("sql", after: "## Watching");
        Assert.Contains("e_prescriptions.outbox", query);
        await using var connection = new NpgsqlConnection(host.Owner);
        await connection.OpenAsync(Ct);
        await using var question = new NpgsqlCommand(
            "select schemaname::text from pg_tables where tablename = 'outbox'",
            connection
        );
        var schemas = new List<string>();
        await using (var found = await question.ExecuteReaderAsync(Ct))
        {
            while (await found.ReadAsync(Ct))
            {
                schemas.Add(found.GetString(0));
            }
        }

        Assert.True(schemas.Count > 5);
        foreach (var schema in schemas)
        {
            await using var command = new NpgsqlCommand(
                query.Replace("e_prescriptions", schema, StringComparison.Ordinal),
                connection
            );
            await command.ExecuteNonQueryAsync(Ct);
        }
    }

    [Fact]
    public void The_connections_are_those_that_the_modules_take()
    {
        Assert.Contains(
            $"Each of the {Modules.All.Count} modules keeps a pool, and so does the owner; 1 connection listens for events",
            Guide()
        );
        var rows = ConnectionRow().Matches(Guide());
        Assert.True(rows.Count > 2);
        Assert.All(
            rows,
            row =>
            {
                var (hosts, pool, taken, server) = (Number(row, 1), Number(row, 2), Number(row, 3), Number(row, 4));
                Assert.Equal((((Modules.All.Count + 1) * pool) + PoolSize.Listeners) * hosts, taken);
                Assert.True(taken <= server - 3);
            }
        );
        var unsaid = UnsaidRow().Matches(Guide());
        Assert.True(unsaid.Count > 2);
        Assert.All(
            unsaid,
            row => Assert.Equal(PoolSize.OnSharedServer(Number(row, 1) - 3, Modules.All.Count), Number(row, 2))
        );
    }

    [Fact]
    public void The_largest_body_is_said_and_the_proxy_lets_more_through()
    {
        var most = host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Max(endpoint => endpoint.Metadata.GetMetadata<TakesBytes>()?.Most ?? 0);

        Assert.Contains($"a workbook {most / 1_000_000} MB", Guide());
        var proxy = int.Parse(ProxyLimit().Match(Guide()).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.True(proxy * 1_000_000 > most);
    }

    private static int Number(Match row, int group) => int.Parse(row.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Fenced(string language, string after)
    {
        var guide = Guide();
        var from = guide.IndexOf(
            $"```{language}\n",
            guide.IndexOf(after, StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        var start = from + language.Length + 4;
        return guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Guide([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/operations.md"));

    [GeneratedRegex(@"^\| `(?<name>[A-Z][A-Za-z_{}]+)` \| (?<default>[^|]+) \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"^\| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", RegexOptions.Multiline)]
    private static partial Regex ConnectionRow();

    [GeneratedRegex(@"^\| (\d+) \| (\d+) \|$", RegexOptions.Multiline)]
    private static partial Regex UnsaidRow();

    [GeneratedRegex(@"client_max_body_size (\d+)m;")]
    private static partial Regex ProxyLimit();
}
